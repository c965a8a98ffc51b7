import type { PageTexts } from '../catalogue'

export const pages: PageTexts<'de'> = {
  thisStore: 'diesem Store',
  optional: '(freiwillig)',
  save: 'Speichern',
  saved: 'Gespeichert.',
  sending: 'Wird gesendet …',
  somethingMarked: 'Es wurde noch nichts gespeichert. Sehen Sie sich an, was unten markiert ist.',
  expired:
    'Diese Seite war lange geöffnet. Es wurde noch nichts gespeichert. Senden Sie das Formular noch einmal ab.',
  yourShopOn: 'Ihr Shop bei {shopName}',
  becomeVendor: 'Händler werden',

  frame: {
    skip: 'Zum Inhalt springen',
    forVendors: 'Für Händler',
    menu: 'Ihr Shop',
    language: 'Sprache',
    backToStore: 'Zurück zum Store',
  },

  menu: {
    status: 'Status',
    checklist: 'Checkliste',
    profile: 'Profil',
    team: 'Team',
    vacation: 'Urlaub',
    settings: 'Einstellungen',
  },

  invitation: {
    heading: 'Verkaufen bei {shopName}',
    lead: 'Bringen Sie Ihre Produkte zu den Menschen, die hier schon einkaufen. Sie behalten Ihren eigenen Namen; um Kasse und Bezahlung kümmert sich der Store.',
    apply: 'Bewerben Sie sich.',
    applyHow: 'Sagen Sie uns, wie Ihr Shop heißt und was Sie herstellen. Das dauert etwa zwei Minuten.',
    review: 'Wir sehen es uns an.',
    reviewHow: 'Bei {shopName} wird jede Bewerbung gelesen und per E-Mail beantwortet.',
    sell: 'Verkaufen Sie.',
    sellHow: 'Sobald Ihr Shop zugelassen ist, sehen ihn die Käufer.',
    open: 'Shop eröffnen',
    signIn: 'Anmelden und bewerben',
    signInHint:
      'Sie bewerben sich mit Ihrem Kundenkonto bei diesem Store. Wenn Sie noch keines haben, können Sie auf der nächsten Seite eines anlegen.',
  },

  status: {
    states: {
      applied: 'In Prüfung',
      approved: 'Zugelassen',
      rejected: 'Nicht angenommen',
      suspended: 'Gesperrt',
      closed: 'Geschlossen',
    },
    askedFor: '{shopName} bittet Sie um einige Angaben: {done} von {of} sind angenommen.',
    openChecklist: 'Checkliste öffnen',
    applied: 'Beworben am',
    decided: 'Entschieden am',
    weWriteTo: 'Wir schreiben an',
    thanks: 'Vielen Dank. Ihre Bewerbung ist bei uns.',
    thanksNothingToDo: 'Vielen Dank. Ihre Bewerbung ist bei uns, und Sie müssen jetzt nichts weiter tun.',
    received: 'Bewerbung eingegangen',
    beingRead: '{shopName} liest sie',
    answered: 'Sie bekommen die Antwort per E-Mail, und diese Seite zeigt sie',
    approved:
      'Ihr Shop gehört zu {shopName}. Käufer finden sein Profil im Store; {shopName} sagt Ihnen, wie Sie Ihre Produkte einreichen.',
    rejected: '{shopName} hat sich vorerst gegen diesen Shop entschieden.',
    mayApplyAgain: 'Sie können Ihre Bewerbung ändern und noch einmal absenden.',
    applyAgain: 'Noch einmal bewerben',
    suspended:
      '{shopName} hat diesen Shop gesperrt. Käufer sehen ihn nicht, bis die Sperre aufgehoben ist; nichts von Ihren Eingaben ist verloren.',
    closed: 'Dieser Shop ist geschlossen und wird Käufern nicht mehr gezeigt.',
    askStore: 'Wenn Sie dazu eine Frage haben, schreiben Sie dem Store.',
    theyWrote: 'Die Begründung',
  },

  register: {
    heading: 'Eröffnen Sie Ihren Shop bei {shopName}',
    agree:
      'Ich bin einverstanden, dass {shopName} diese Bewerbung prüft und nach der Zulassung Name, Text und Logo meines Shops im Store zeigt.',
    agreeWithTerms:
      'Ich stimme den Bedingungen von {shopName} zu. Ich bin einverstanden, dass {shopName} diese Bewerbung prüft und nach der Zulassung Name, Text und Logo meines Shops im Store zeigt.',
    terms: 'Bedingungen von {shopName} für Händler',
    send: 'Bewerbung absenden',
    saveDraft: 'Entwurf speichern',
    aboutDrafts:
      'Ein Entwurf bewahrt, was Sie getippt haben, auf jedem Gerät, aber keine Bilder und Dateien.',
    draftFound:
      'Das ist Ihr Entwurf vom {day}. Es wurde noch nichts gesendet. Bilder und Dateien gehören nicht zum Entwurf: Wählen Sie sie vor dem Absenden aus.',
    dropDraft: 'Entwurf verwerfen',
    expired: 'Diese Seite war lange geöffnet. Senden Sie das Formular noch einmal ab.',
    'terms-changed':
      'Die Bedingungen haben sich geändert, seit Sie diese Seite geöffnet haben. Lesen Sie sie unten, und senden Sie das Formular noch einmal ab.',
    'shopify-unavailable':
      'Shopify antwortet gerade nicht, deshalb wurde noch nichts gesendet. Versuchen Sie es in einer Minute noch einmal.',
    'storage-full':
      'Für weitere Dateien von Ihnen ist hier kein Platz. Senden Sie kleinere, oder schreiben Sie dem Store.',
    'shop-not-installed': 'Dieser Store nimmt gerade keine Bewerbungen an. Bitte kommen Sie später wieder.',
  },

  fields: {
    shop: 'Ihr Shop',
    displayName: 'Name Ihres Shops',
    displayNameHint: 'Käufer sehen ihn. {least} bis {most} Zeichen.',
    about: 'Über Ihren Shop',
    aboutHint: 'Was Sie herstellen oder verkaufen, und was daran besonders ist.',
    logo: 'Logo',
    logoHint: 'Am besten quadratisch. {types}, höchstens {most} MB.',
    banner: 'Banner',
    bannerHint: 'Ein breites Bild für den Kopf Ihrer Seite. {types}, höchstens {most} MB.',
    imageKept: 'Das Bild von vorher bleibt, wenn Sie kein anderes wählen.',
    imageLost: 'Wählen Sie dieses Bild noch einmal aus: Der Browser hat es nicht behalten.',
    fileHint: '{types}, höchstens {most} MB.',
    fileKept: 'Die Datei von vorher bleibt, wenn Sie keine andere wählen.',
    fileLost: 'Wählen Sie diese Datei noch einmal aus: Der Browser hat sie nicht behalten.',
    web: 'Im Netz',
    webHint: 'Käufer sehen diese Links.',
    website: 'Website',
    pageName: '@ihrshop',
    contact: 'Wie wir Sie erreichen',
    onlyTheStore: 'Das sieht nur der Store.',
    email: 'E-Mail-Adresse für Kontakt',
    emailHint: 'Dorthin schreiben wir Ihnen.',
    contactName: 'Ansprechperson',
    phone: 'Telefon',
    business: 'Ihr Unternehmen',
    legalName: 'Eingetragener Name',
    taxId: 'Steuernummer',
    addressLine1: 'Straße und Hausnummer',
    addressLine2: 'Gebäude, Etage',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    region: 'Bundesland oder Region',
    country: 'Land',
    chooseCountry: 'Land wählen',
    questions: 'Fragen von {shopName}',
    onlyTheStoreAnswers: 'Ihre Antworten sieht nur der Store.',
  },

  profile: {
    heading: 'Profil',
    saved:
      'Gespeichert. Käufer sehen Ihre Änderungen nach etwa einer Minute, sobald Ihr Shop zugelassen ist.',
    closed: 'Das Profil kann im Moment nicht geändert werden: Die Statusseite sagt, warum.',
    readOnly: 'Sie können das Profil lesen. Ändern können es Inhaber und Manager dieses Shops.',
    takeAway: 'Ein Bild entfernen',
    dropLogo: 'Kein Logo mehr zeigen',
    dropBanner: 'Kein Banner mehr zeigen',
    'shopify-unavailable':
      'Shopify antwortet gerade nicht, deshalb wurde noch nichts gespeichert. Versuchen Sie es in einer Minute noch einmal.',
    'changed-meanwhile':
      '{who} hat dieses Profil gespeichert, während Sie es geöffnet hatten; Ihre Änderungen sind deshalb noch nicht gespeichert. Neben den Feldern steht, was dort jetzt anders ist als bei Ihnen. Speichern Sie noch einmal, wenn gelten soll, was in den Feldern steht.',
  },

  checklist: {
    askedBy: '{shopName} bittet Sie darum',
    heading: 'Checkliste',
    nothing: 'Im Moment müssen Sie nichts einsenden.',
    nothingRequired: 'Nichts davon ist Pflicht.',
    progress: '{done} von {of} Pflichtangaben angenommen.',
    encrypted:
      'Was Sie senden, wird verschlüsselt aufbewahrt. Öffnen können es nur {shopName} und wer diesen Shop führt.',
    confirmed: 'Bestätigt.',
    sent: 'Gesendet. {shopName} sieht es sich an und schreibt Ihnen, wenn etwas fehlt.',
    whySentBack: 'Warum es zurückkam',
    due: 'Fällig am',
    confirmedOn: 'Bestätigt am',
    sentOn: 'Gesendet am',
    file: 'Datei',
    account: 'Konto',
    validUntil: 'Gültig bis',
    sendNewer: 'Etwas Neueres senden',
    notYours: 'Senden können das Inhaber und Manager dieses Shops.',
    confirm: 'Bestätigen',
    send: 'Senden',
    states: {
      missing: 'Fehlt',
      submitted: 'Gesendet, wird geprüft',
      accepted: 'Angenommen',
      'sent-back': 'Zurückgegeben',
      expired: 'Abgelaufen',
    },
    taxForm: 'Welches Formular ist es?',
    chooseTaxForm: 'Bitte wählen …',
    taxForms: {
      w9: 'W-9 (USA)',
      w8ben: 'W-8BEN (Person außerhalb der USA)',
      w8bene: 'W-8BEN-E (Unternehmen außerhalb der USA)',
      vat_certificate: 'Bescheinigung über die Umsatzsteuer-Registrierung',
      other: 'Ein anderes Formular',
    },
    validUntilHint: 'Der letzte Tag, an dem es gilt, so wie es darauf steht.',
    holder: 'Kontoinhaber',
    holderHint: 'So, wie die Bank den Namen schreibt.',
    theAccount: 'Das Konto',
    hasIban: 'Es hat eine IBAN',
    hasNumbers: 'Es hat eine Kontonummer und eine Bankleitzahl',
    iban: 'IBAN',
    accountNumber: 'Kontonummer',
    bankCode: 'Bankleitzahl',
    bankCodeHint: 'Routing number, sort code oder BSB: die Nummer der Bank.',
    bic: 'BIC',
    bicHint: 'Auch SWIFT-Code genannt.',
    iConfirm: 'Ich habe das gelesen und bestätige es für meinen Shop.',
    wrong: {
      validUntil: 'Geben Sie den Tag ein, bis zu dem es gültig ist.',
      taxForm: 'Wählen Sie, welches Formular es ist.',
      confirm: 'Setzen Sie hier ein Häkchen, um es zu bestätigen.',
      holder: 'Geben Sie den Namen des Kontoinhabers ein, so wie die Bank ihn schreibt.',
      iban: 'Diese IBAN stimmt nicht. Vergleichen Sie sie mit der, die Ihre Bank Ihnen gegeben hat.',
      accountNumber: 'Geben Sie die Kontonummer ein: 4 bis 34 Ziffern und Buchstaben.',
      bankCode: 'Geben Sie die Nummer der Bank ein: 3 bis 15 Ziffern und Buchstaben.',
      bic: 'Dieser BIC stimmt nicht. Er hat 8 oder 11 Zeichen, zum Beispiel DEUTDEFF.',
    },
    over: 'Dieser Tag ist schon vorbei. Geben Sie einen ein, der noch kommt.',
    refusals: {
      'not-allowed':
        'Es wurde nichts gesendet: Das dürfen nur Inhaber und Manager dieses Shops. Bitten Sie jemanden von ihnen darum.',
      'already-accepted': 'Das ist schon angenommen; Sie müssen nichts senden.',
      'words-changed':
        'Der Text hat sich geändert, seit Sie diese Seite geöffnet haben. Lesen Sie ihn noch einmal, und senden Sie es dann erneut.',
      'storage-full':
        'Es wurde nichts gesendet: Von diesem Shop können wir keine weiteren Dateien aufbewahren. Schreiben Sie dem Store; dort hilft man Ihnen.',
    },
  },

  roles: {
    owner: 'Inhaber',
    manager: 'Manager',
    viewer: 'Leser',
  },

  mayDo: {
    owner: 'Darf alles und entscheidet, wer im Team ist.',
    manager: 'Ändert das Profil, sendet Dokumente, trägt Urlaub ein.',
    viewer: 'Sieht alles und ändert nichts.',
  },

  team: {
    heading: 'Ihr Team',
    you: '(Sie)',
    change: 'Ändern',
    makeManager: '{name} zum Manager machen',
    makeViewer: '{name} zum Leser machen',
    handOverHint:
      'Der Inhaber entscheidet, wer im Team ist. Sie bleiben als Manager, und nur {name} kann das rückgängig machen.',
    handOver: '{vendorName} an {name} übergeben',
    remove: '{name} entfernen',
    invited: 'Eingeladen',
    canBeAccepted: 'Kann bis zum {day} angenommen werden',
    ranOut: 'Abgelaufen am {day}',
    sendAgain: 'Noch einmal senden',
    withdraw: 'Zurückziehen',
    invite: 'Jemanden einladen',
    theirEmail: 'E-Mail-Adresse der Person',
    theirEmailHint: 'Sie bekommt einen Link, meldet sich im Store mit ihrem eigenen Konto an und nimmt an.',
    whatTheyMay: 'Was sie darf',
    sendInvitation: 'Einladung senden',
    leave: 'Team verlassen',
    leaveHint:
      'Sie sehen {vendorName} hier dann nicht mehr. Um zurückzukommen, müssen Sie neu eingeladen werden.',
    leaveIt: '{vendorName} verlassen',
    done: {
      invited: 'Die Einladung ist unterwegs. Sie kann sieben Tage lang angenommen werden.',
      sent: 'Die Einladung ist noch einmal unterwegs. Der Link in der früheren E-Mail öffnet nichts mehr.',
      withdrawn: 'Die Einladung ist zurückgezogen. Ihr Link öffnet nichts mehr.',
      role: 'Die Rolle ist geändert. Wir haben es der Person per E-Mail mitgeteilt.',
      removed: 'Die Person ist nicht mehr im Team. Wir haben es ihr per E-Mail mitgeteilt.',
      'handed-over':
        'Ihr Shop hat einen neuen Inhaber; Sie bleiben als Manager. Wir haben es Ihnen beiden per E-Mail mitgeteilt.',
      left: 'Sie haben das Team verlassen.',
    },
    problems: {
      expired: 'Diese Seite war lange geöffnet. Es wurde noch nichts geändert. Versuchen Sie es noch einmal.',
      unreadable: 'Das war nicht zu verstehen. Es wurde nichts geändert.',
      email: 'Es wurde noch nichts gesendet. Sehen Sie sich an, was unten markiert ist.',
      'not-allowed': 'Das kann nur der Inhaber. Es wurde nichts geändert.',
      'not-found':
        'Die Person oder Einladung gibt es nicht mehr: Jemand hat das Team gerade geändert. Jetzt wurde nichts geändert; Sie sehen das Team, wie es ist.',
      'last-owner':
        'Ein Shop hat immer einen Inhaber. Übergeben Sie ihn zuerst an jemanden im Team. Es wurde nichts geändert.',
      'already-member': 'Jemand mit dieser E-Mail-Adresse ist schon im Team. Es wurde nichts gesendet.',
      'already-invited':
        'Diese Person ist schon eingeladen. Unten können Sie die Einladung noch einmal senden. Es wurde nichts gesendet.',
      'too-many':
        'Zwanzig Einladungen sind offen, mehr gehen nicht. Ziehen Sie zuerst eine zurück. Es wurde nichts gesendet.',
      'too-often':
        'Diese Einladung wurde vor weniger als einer Minute gesendet. Warten Sie ein wenig, bevor Sie sie noch einmal senden.',
    },
  },

  join: {
    title: 'Einem Team beitreten',
    invitation: 'Einladung',
    heading: 'Für {vendorName} arbeiten',
    invitedBy: '{name} lädt Sie in das Team von {vendorName} ein, einem Händler bei {shopName}.',
    invited: 'Sie sind in das Team von {vendorName} eingeladen, einem Händler bei {shopName}.',
    worksFor:
      'Mit diesem Konto arbeiten Sie schon für {vendorName}, und ein Konto arbeitet für einen einzigen Händler eines Stores. Melden Sie sich ab, und kommen Sie mit einem anderen Konto wieder; die Einladung bleibt offen.',
    goTo: 'Zu {vendorName}',
    signIn: 'Anmelden und annehmen',
    signInHint:
      'Sie nehmen mit einem Kundenkonto dieses Stores an, gleich unter welcher E-Mail-Adresse. Wenn Sie keines haben, können Sie auf der nächsten Seite eines anlegen.',
    notYet: 'Sie sind noch nicht beigetreten. Sehen Sie sich an, was unten markiert ist.',
    join: 'Dem Team beitreten',
    nothingOpen: 'Diese Einladung kann nicht angenommen werden',
    whyNothing:
      'Sie wurde schon benutzt, zurückgezogen, durch eine neuere ersetzt oder ist abgelaufen. Bitten Sie die Person, die Sie eingeladen hat, sie noch einmal zu senden.',
    toVendors: 'Zu den Händlerseiten',
    takeOver: '{vendorName} übernehmen',
    whyTakeOver:
      '{shopName} hat für {vendorName} schon einen Platz. Wenn Sie ihn übernehmen, führen Sie ihn: sein Profil, seine Produkte und sein Team.',
    notYours: 'Der Shop gehört Ihnen noch nicht. Sehen Sie sich an, was unten markiert ist.',
    agree: 'Ich bin einverstanden, dass {shopName} Name, Text und Logo meines Shops im Store zeigt.',
    agreeWithTerms:
      'Ich stimme den Bedingungen von {shopName} zu. Ich bin einverstanden, dass {shopName} Name, Text und Logo meines Shops im Store zeigt.',
    takeOverThis: 'Diesen Shop übernehmen',
  },

  member: {
    name: 'Ihr Name',
    nameHint: 'Ihr Team sieht ihn.',
    email: 'Ihre E-Mail-Adresse',
    weWrite: 'Dorthin schreiben wir Ihnen. Ihr Team sieht sie.',
    shopWrites: 'Dorthin schreibt Ihnen {shopName}. Ihr Team sieht sie.',
  },

  settings: {
    onlyYou: 'Nur für Sie',
    heading: 'Ihre Einstellungen',
    language: 'Sprache',
    languageHint: 'Für diese Seiten und für E-Mails an Sie.',
    noLanguage: 'Nicht gewählt: E-Mails in der Sprache des Stores',
    mails: 'E-Mails, die Sie möchten',
    topics: {
      decisions: 'Entscheidungen',
      reminders: 'Erinnerungen',
      team: 'Team',
    },
    aboutTopics: {
      decisions: 'Was der Store über Ihren Shop und Ihre Einsendungen entscheidet.',
      reminders: 'Was der Store von Ihrem Shop noch braucht.',
      team: 'Wer ins Team kommt und wer es verlässt.',
    },
    ownerAlways:
      'Was Sie als Inhaber wissen müssen, kommt immer: eine Sperre, eine Ablehnung, ein neuer Inhaber.',
    memberAlways: 'Was sich im Team für Sie selbst ändert, kommt immer.',
  },

  vacation: {
    heading: 'Urlaub',
    told: 'Käufer sehen es jetzt',
    forShoppers: 'Für Käufer',
    ended: 'Der Urlaub ist beendet. Käufer sehen es nach etwa einer Minute.',
    planned: 'Gespeichert. Käufer sehen es nach etwa einer Minute.',
    away: 'Ihr Shop ist bis zum {day} im Urlaub. Der Urlaub endet von selbst.',
    willBeAway: 'Ihr Shop ist vom {from} bis zum {until} im Urlaub. Der Urlaub endet von selbst.',
    lead: 'Solange Sie weg sind, steht das im Store bei Ihrem Shop. Der Urlaub endet von selbst.',
    notYours: 'Inhaber und Manager Ihres Shops können das ändern.',
    from: 'Erster Urlaubstag',
    until: 'Letzter Urlaubstag',
    note: 'Hinweis für Käufer',
    noteHint: 'Zum Beispiel: Bestellungen werden ab dem 5. Januar verschickt. Höchstens {most} Zeichen.',
    end: 'Urlaub beenden',
    'not-allowed': 'Das können nur Inhaber und Manager. Es wurde nichts geändert.',
    'not-open': 'Das geht im Moment nicht: Die Statusseite sagt, warum. Es wurde nichts geändert.',
  },

  failures: {
    toStart: 'Zur Startseite',
    staleTitle: 'Dieser Link ist abgelaufen',
    stale:
      'Die Adresse dieser Seite wurde verändert oder ist zu alt. Es wurde nichts gespeichert. Öffnen Sie die Seite vom Store aus noch einmal.',
    forgedTitle: 'Wir konnten nicht feststellen, ob dieses Formular Ihres ist',
    forged:
      'Es wurde nichts gespeichert. Vielleicht haben Sie sich inzwischen mit einem anderen Konto angemeldet. Öffnen Sie das Formular neu, und senden Sie es noch einmal ab.',
    missingTitle: 'Diese Seite gibt es nicht',
    missing: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.',
    tooLargeTitle: 'Das ist zu groß zum Senden',
    tooLarge:
      'Es wurde nichts gespeichert. Gehen Sie zurück, und wählen Sie eine kleinere Datei; im Formular steht, wie groß sie sein darf.',
    unreadableTitle: 'Dieses Formular war nicht lesbar',
    unreadable:
      'Es kam nicht vollständig oder nicht als Formular an. Es wurde nichts gespeichert. Gehen Sie zurück, und senden Sie es noch einmal ab.',
    ourFaultTitle: 'Bei uns ist etwas schiefgegangen',
    ourFault:
      'Was Sie zuletzt gesendet haben, ist vielleicht nicht gespeichert; alles davor ist es. Gehen Sie zurück, und versuchen Sie es in einer Minute noch einmal.',
  },

  files: {
    'not-found': 'Diese Datei gibt es hier nicht.',
    'not-allowed':
      'Was Händler vertraulich senden, dürfen Sie nicht sehen. Fragen Sie jemanden, der es darf.',
    'key-missing':
      'Diese Datei wurde mit einem Schlüssel verschlüsselt, den Souk nicht mehr hat. Sie ist noch gespeichert und lässt sich wieder öffnen, sobald der Schlüssel zurück ist.',
    damaged:
      'Diese Datei ist nicht mehr so, wie sie gespeichert wurde, und wird deshalb nicht gezeigt. Bitte senden Sie sie noch einmal.',
  },

  outage: {
    title: 'Gleich wieder da',
    refused: 'Souk erreicht gerade seine Datenbank nicht.',
    failed: 'Bei uns ist etwas schiefgegangen.',
    kept: 'Alles, was gespeichert war, ist noch da.',
    notTaken:
      'Alles, was gespeichert war, ist noch da; was Sie gerade gesendet haben, wurde aber nicht angenommen.',
    maybeStored:
      'Alles, was gespeichert war, ist noch da. Was Sie gerade gesendet haben, wurde wahrscheinlich nicht gespeichert. Sie können es gefahrlos noch einmal senden: Nichts wird doppelt gespeichert.',
    triesAgain: 'Diese Seite versucht es alle paar Sekunden von selbst wieder.',
    sendAgain: 'Gehen Sie zurück, und senden Sie es in einer Minute noch einmal.',
  },
}
