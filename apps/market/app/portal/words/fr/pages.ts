import type { PageTexts } from '../catalogue'

export const pages: PageTexts<'fr'> = {
  thisStore: 'cette boutique',
  optional: '(facultatif)',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  sending: 'Envoi en cours…',
  somethingMarked: 'Rien n’a encore été enregistré. Voyez ce qui est signalé ci-dessous.',
  expired:
    'Cette page était ouverte depuis longtemps. Rien n’a encore été enregistré. Envoyez le formulaire une nouvelle fois.',
  yourShopOn: 'Votre boutique sur {shopName}',
  becomeVendor: 'Devenir vendeur',

  frame: {
    skip: 'Aller au contenu',
    forVendors: 'Espace vendeurs',
    menu: 'Votre boutique',
    language: 'Langue',
    backToStore: 'Retour à la boutique',
  },

  menu: {
    status: 'Statut',
    checklist: 'Liste',
    profile: 'Profil',
    team: 'Équipe',
    vacation: 'Congés',
    settings: 'Réglages',
  },

  invitation: {
    heading: 'Vendre sur {shopName}',
    lead: 'Proposez vos produits à celles et ceux qui achètent déjà ici. Vous gardez votre propre nom ; la boutique s’occupe du paiement.',
    apply: 'Posez votre candidature.',
    applyHow:
      'Dites-nous comment s’appelle votre boutique et ce que vous fabriquez. Cela prend environ deux minutes.',
    review: 'Nous l’étudions.',
    reviewHow: 'Chez {shopName}, chaque candidature est lue et reçoit une réponse par e-mail.',
    sell: 'Vendez.',
    sellHow: 'Une fois acceptée, votre boutique devient visible pour les acheteurs.',
    open: 'Ouvrir votre boutique',
    signIn: 'Se connecter pour postuler',
    signInHint:
      'Vous postulez avec votre compte client de cette boutique. Si vous n’en avez pas, vous pourrez en créer un à la page suivante.',
  },

  status: {
    states: {
      applied: 'À l’étude',
      approved: 'Acceptée',
      rejected: 'Refusée',
      suspended: 'Suspendue',
      closed: 'Fermée',
    },
    askedFor: '{shopName} vous demande quelques éléments : {done} sur {of} sont acceptés.',
    openChecklist: 'Ouvrir votre liste',
    applied: 'Candidature du',
    decided: 'Décision du',
    weWriteTo: 'Nous écrivons à',
    thanks: 'Merci. Nous avons bien reçu votre candidature.',
    thanksNothingToDo:
      'Merci. Nous avons bien reçu votre candidature, et vous n’avez rien d’autre à faire pour l’instant.',
    received: 'Candidature reçue',
    beingRead: '{shopName} la lit',
    answered: 'Vous recevez la réponse par e-mail, et cette page l’affiche',
    approved:
      'Votre boutique fait partie de {shopName}. Les acheteurs trouvent son profil dans la boutique ; {shopName} vous dira comment proposer vos produits.',
    rejected: '{shopName} a décidé de ne pas retenir cette boutique pour l’instant.',
    mayApplyAgain: 'Vous pouvez modifier votre candidature et l’envoyer de nouveau.',
    applyAgain: 'Postuler de nouveau',
    suspended:
      '{shopName} a suspendu cette boutique. Les acheteurs ne la voient plus jusqu’à la fin de la suspension ; rien de ce que vous avez saisi n’est perdu.',
    closed: 'Cette boutique est fermée et n’est plus montrée aux acheteurs.',
    askStore: 'Si vous avez une question à ce sujet, écrivez à la boutique.',
    theyWrote: 'La raison donnée',
  },

  register: {
    heading: 'Ouvrez votre boutique sur {shopName}',
    agree:
      'J’accepte que {shopName} étudie cette candidature et, une fois celle-ci acceptée, montre le nom, le texte et le logo de ma boutique.',
    agreeWithTerms:
      'J’accepte les conditions de {shopName}. J’accepte que {shopName} étudie cette candidature et, une fois celle-ci acceptée, montre le nom, le texte et le logo de ma boutique.',
    terms: 'Conditions de {shopName} pour les vendeurs',
    send: 'Envoyer la candidature',
    saveDraft: 'Enregistrer le brouillon',
    aboutDrafts:
      'Un brouillon garde ce que vous avez saisi, sur tous vos appareils, mais ni les images ni les fichiers.',
    draftFound:
      'Voici votre brouillon du {day}. Rien n’a encore été envoyé. Les images et les fichiers ne font pas partie du brouillon : choisissez-les avant l’envoi.',
    dropDraft: 'Supprimer le brouillon',
    expired: 'Cette page était ouverte depuis longtemps. Envoyez le formulaire une nouvelle fois.',
    'terms-changed':
      'Les conditions ont changé depuis que vous avez ouvert cette page. Lisez-les ci-dessous et renvoyez le formulaire.',
    'shopify-unavailable':
      'Shopify ne répond pas en ce moment, rien n’a donc encore été envoyé. Réessayez dans une minute.',
    'storage-full':
      'Il n’y a plus de place ici pour vos fichiers. Envoyez-en de plus petits ou écrivez à la boutique.',
    'shop-not-installed':
      'Cette boutique ne prend pas de candidatures en ce moment. Merci de revenir plus tard.',
  },

  fields: {
    shop: 'Votre boutique',
    displayName: 'Nom de votre boutique',
    displayNameHint: 'Les acheteurs le voient. De {least} à {most} caractères.',
    about: 'À propos de votre boutique',
    aboutHint: 'Ce que vous fabriquez ou vendez, et ce qui le rend unique.',
    logo: 'Logo',
    logoHint: 'De préférence carré. {types}, {most} Mo au plus.',
    banner: 'Bannière',
    bannerHint: 'Une image large pour le haut de votre page. {types}, {most} Mo au plus.',
    imageKept: 'Celle que vous avez déjà envoyée est gardée si vous n’en choisissez pas d’autre.',
    imageLost: 'Choisissez de nouveau cette image : le navigateur ne l’a pas gardée.',
    fileHint: '{types}, {most} Mo au plus.',
    fileKept: 'Le fichier que vous avez déjà envoyé est gardé si vous n’en choisissez pas d’autre.',
    fileLost: 'Choisissez de nouveau ce fichier : le navigateur ne l’a pas gardé.',
    web: 'Sur le web',
    webHint: 'Les acheteurs voient ces liens.',
    website: 'Site web',
    pageName: '@votreboutique',
    contact: 'Comment vous joindre',
    onlyTheStore: 'Seule la boutique voit ceci.',
    email: 'E-mail de contact',
    emailHint: 'C’est là que nous vous écrivons.',
    contactName: 'Personne à contacter',
    phone: 'Téléphone',
    business: 'Votre entreprise',
    legalName: 'Raison sociale',
    taxId: 'Numéro fiscal',
    addressLine1: 'Rue et numéro',
    addressLine2: 'Bâtiment, étage',
    postalCode: 'Code postal',
    city: 'Ville',
    region: 'État ou région',
    country: 'Pays',
    chooseCountry: 'Choisir un pays',
    questions: 'Questions de {shopName}',
    onlyTheStoreAnswers: 'Seule la boutique voit vos réponses.',
  },

  profile: {
    heading: 'Profil',
    saved:
      'Enregistré. Les acheteurs voient vos modifications au bout d’une minute environ, dès que votre boutique est acceptée.',
    closed: 'Le profil ne peut pas être modifié pour l’instant : la page de statut dit pourquoi.',
    readOnly:
      'Vous pouvez lire le profil. Les propriétaires et gestionnaires de cette boutique peuvent le modifier.',
    takeAway: 'Retirer une image',
    dropLogo: 'Ne plus montrer de logo',
    dropBanner: 'Ne plus montrer de bannière',
    'shopify-unavailable':
      'Shopify ne répond pas en ce moment, rien n’a donc encore été enregistré. Réessayez dans une minute.',
    'changed-meanwhile':
      '{who} a enregistré ce profil pendant que vous l’aviez ouvert ; vos modifications ne sont donc pas encore enregistrées. Ce qui diffère de votre texte est indiqué à côté des champs. Enregistrez de nouveau pour garder ce qui est dans les champs.',
  },

  checklist: {
    askedBy: '{shopName} vous le demande',
    heading: 'Liste des éléments demandés',
    nothing: 'Vous n’avez rien à envoyer pour le moment.',
    nothingRequired: 'Rien n’est obligatoire ici.',
    progress: 'Éléments obligatoires acceptés : {done} sur {of}.',
    encrypted:
      'Ce que vous envoyez est conservé chiffré. Seuls {shopName} et les responsables de cette boutique peuvent l’ouvrir.',
    confirmed: 'Confirmé.',
    sent: 'Envoyé. {shopName} va l’examiner et vous écrira s’il manque quelque chose.',
    whySentBack: 'Pourquoi cela vous a été renvoyé',
    due: 'À envoyer avant le',
    confirmedOn: 'Confirmé le',
    sentOn: 'Envoyé le',
    file: 'Fichier',
    account: 'Compte',
    validUntil: 'Valable jusqu’au',
    sendNewer: 'Envoyer une version plus récente',
    notYours: 'Les propriétaires et gestionnaires de cette boutique peuvent l’envoyer.',
    confirm: 'Confirmer',
    send: 'Envoyer',
    states: {
      missing: 'Manquant',
      submitted: 'Envoyé, à l’examen',
      accepted: 'Accepté',
      'sent-back': 'À renvoyer',
      expired: 'Expiré',
    },
    taxForm: 'De quel formulaire s’agit-il ?',
    chooseTaxForm: 'Choisir…',
    taxForms: {
      w9: 'W-9 (États-Unis)',
      w8ben: 'W-8BEN (personne hors des États-Unis)',
      w8bene: 'W-8BEN-E (société hors des États-Unis)',
      vat_certificate: 'Certificat d’immatriculation à la TVA',
      other: 'Un autre formulaire',
    },
    validUntilHint: 'Le dernier jour de validité, tel qu’il y est indiqué.',
    holder: 'Titulaire du compte',
    holderHint: 'Tel que la banque l’écrit.',
    theAccount: 'Le compte',
    hasIban: 'Il a un IBAN',
    hasNumbers: 'Il a un numéro de compte et un code bancaire',
    iban: 'IBAN',
    accountNumber: 'Numéro de compte',
    bankCode: 'Code bancaire',
    bankCodeHint: 'Routing number, sort code ou BSB : le numéro de la banque.',
    bic: 'BIC',
    bicHint: 'Aussi appelé code SWIFT.',
    iConfirm: 'J’ai lu ceci et je le confirme pour ma boutique.',
    wrong: {
      validUntil: 'Saisissez la date de fin de validité.',
      taxForm: 'Choisissez de quel formulaire il s’agit.',
      confirm: 'Cochez cette case pour confirmer.',
      holder: 'Saisissez le nom du titulaire du compte, tel que la banque l’écrit.',
      iban: 'Cet IBAN est incorrect. Comparez-le à celui que votre banque vous a donné.',
      accountNumber: 'Saisissez le numéro de compte : de 4 à 34 chiffres et lettres.',
      bankCode: 'Saisissez le numéro de la banque : de 3 à 15 chiffres et lettres.',
      bic: 'Ce BIC est incorrect. Il comporte 8 ou 11 caractères, par exemple DEUTDEFF.',
    },
    over: 'Cette date est déjà passée. Saisissez une date à venir.',
    refusals: {
      'not-allowed':
        'Rien n’a été envoyé : seuls les propriétaires et gestionnaires de cette boutique le peuvent. Demandez à l’un d’eux de le faire.',
      'already-accepted': 'Ceci est déjà accepté, il n’y a rien à envoyer.',
      'words-changed':
        'Le texte a changé depuis que vous avez ouvert cette page. Relisez-le et envoyez-le une nouvelle fois.',
      'storage-full':
        'Rien n’a été envoyé : nous ne pouvons pas garder davantage de fichiers de cette boutique. Écrivez au magasin, qui vous aidera.',
    },
  },

  roles: {
    owner: 'Propriétaire',
    manager: 'Gestionnaire',
    viewer: 'Lecteur',
  },

  mayDo: {
    owner: 'Peut tout faire et décide de la composition de l’équipe.',
    manager: 'Modifie le profil, envoie des documents, annonce des congés.',
    viewer: 'Voit tout et ne modifie rien.',
  },

  team: {
    heading: 'Votre équipe',
    you: '(vous)',
    change: 'Modifier',
    makeManager: 'Nommer {name} gestionnaire',
    makeViewer: 'Donner à {name} le rôle de lecteur',
    handOverHint:
      'Le propriétaire décide de la composition de l’équipe. Vous restez gestionnaire, et seul {name} peut annuler ce changement.',
    handOver: 'Transmettre {vendorName} à {name}',
    remove: 'Retirer {name}',
    invited: 'Invitations en attente',
    canBeAccepted: 'Peut être acceptée jusqu’au {day}',
    ranOut: 'Expirée le {day}',
    sendAgain: 'Renvoyer',
    withdraw: 'Annuler l’invitation',
    invite: 'Inviter quelqu’un',
    theirEmail: 'Son adresse e-mail',
    theirEmailHint:
      'Cette personne reçoit un lien, se connecte à la boutique avec son propre compte et accepte.',
    whatTheyMay: 'Ce qu’elle peut faire',
    sendInvitation: 'Envoyer l’invitation',
    leave: 'Quitter l’équipe',
    leaveHint: 'Vous ne verrez plus {vendorName} ici. Pour revenir, il faudra une nouvelle invitation.',
    leaveIt: 'Quitter {vendorName}',
    done: {
      invited: 'L’invitation est en route. Elle peut être acceptée pendant sept jours.',
      sent: 'L’invitation est de nouveau en route. Le lien de l’e-mail précédent n’ouvre plus rien.',
      withdrawn: 'L’invitation est annulée. Son lien n’ouvre plus rien.',
      role: 'Le rôle est modifié. Nous avons prévenu la personne par e-mail.',
      removed: 'Cette personne ne fait plus partie de l’équipe. Nous l’avons prévenue par e-mail.',
      'handed-over':
        'Votre boutique a un nouveau propriétaire ; vous restez gestionnaire. Nous vous avons tous deux prévenus par e-mail.',
      left: 'Vous avez quitté l’équipe.',
    },
    problems: {
      expired: 'Cette page était ouverte depuis longtemps. Rien n’a encore été modifié. Essayez de nouveau.',
      unreadable: 'Nous n’avons pas compris. Rien n’a été modifié.',
      email: 'Rien n’a encore été envoyé. Voyez ce qui est signalé ci-dessous.',
      'not-allowed': 'Seul le propriétaire peut le faire. Rien n’a été modifié.',
      'not-found':
        'Cette personne ou cette invitation n’existe plus : quelqu’un vient de modifier l’équipe. Rien n’a été modifié à l’instant ; vous voyez l’équipe telle qu’elle est.',
      'last-owner':
        'Une boutique a toujours un propriétaire. Transmettez-la d’abord à quelqu’un de l’équipe. Rien n’a été modifié.',
      'already-member': 'Une personne avec cette adresse fait déjà partie de l’équipe. Rien n’a été envoyé.',
      'already-invited':
        'Cette personne est déjà invitée. Vous pouvez renvoyer l’invitation ci-dessous. Rien n’a été envoyé.',
      'too-many':
        'Vingt invitations sont en attente, c’est le maximum. Annulez-en d’abord une. Rien n’a été envoyé.',
      'too-often':
        'Cette invitation a été envoyée il y a moins d’une minute. Attendez un peu avant de la renvoyer.',
    },
  },

  join: {
    title: 'Rejoindre une équipe',
    invitation: 'Invitation',
    heading: 'Travailler pour {vendorName}',
    invitedBy: '{name} vous invite à rejoindre l’équipe de {vendorName}, vendeur sur {shopName}.',
    invited: 'Vous êtes invité à rejoindre l’équipe de {vendorName}, vendeur sur {shopName}.',
    worksFor:
      'Avec ce compte, vous travaillez déjà pour {vendorName}, et un compte ne travaille que pour un seul vendeur d’une boutique. Déconnectez-vous et revenez avec un autre compte ; l’invitation reste ouverte.',
    goTo: 'Aller à {vendorName}',
    signIn: 'Se connecter pour accepter',
    signInHint:
      'Vous acceptez avec un compte client de cette boutique, quelle que soit son adresse e-mail. Si vous n’en avez pas, vous pourrez en créer un à la page suivante.',
    notYet: 'Vous n’avez pas encore rejoint l’équipe. Voyez ce qui est signalé ci-dessous.',
    join: 'Rejoindre l’équipe',
    nothingOpen: 'Cette invitation ne peut pas être acceptée',
    whyNothing:
      'Elle a déjà servi, a été annulée, a été remplacée par une plus récente ou a expiré. Demandez à la personne qui vous a invité de la renvoyer.',
    toVendors: 'Aller à l’espace vendeurs',
    takeOver: 'Reprendre {vendorName}',
    whyTakeOver:
      '{shopName} a déjà une place pour {vendorName}. Reprenez-la et vous la gérez : son profil, ses produits et son équipe.',
    notYours: 'La boutique n’est pas encore à vous. Voyez ce qui est signalé ci-dessous.',
    agree: 'J’accepte que {shopName} montre le nom, le texte et le logo de ma boutique.',
    agreeWithTerms:
      'J’accepte les conditions de {shopName}. J’accepte que {shopName} montre le nom, le texte et le logo de ma boutique.',
    takeOverThis: 'Reprendre cette boutique',
  },

  member: {
    name: 'Votre nom',
    nameHint: 'Votre équipe le voit.',
    email: 'Votre e-mail',
    weWrite: 'C’est là que nous vous écrivons. Votre équipe le voit.',
    shopWrites: 'C’est là que {shopName} vous écrit. Votre équipe le voit.',
  },

  settings: {
    onlyYou: 'Pour vous seul',
    heading: 'Vos réglages',
    language: 'Langue',
    languageHint: 'Celle de ces pages et des e-mails qui vous sont adressés.',
    noLanguage: 'Non choisie : e-mails dans la langue de la boutique',
    mails: 'E-mails que vous souhaitez',
    topics: {
      decisions: 'Décisions',
      reminders: 'Rappels',
      team: 'Équipe',
    },
    aboutTopics: {
      decisions: 'Ce que la boutique décide de votre candidature et de vos envois.',
      reminders: 'Ce dont la boutique a encore besoin de votre part.',
      team: 'Qui a rejoint l’équipe et qui l’a quittée.',
    },
    ownerAlways:
      'Ce que vous devez savoir en tant que propriétaire arrive toujours : une suspension, un refus, un nouveau propriétaire.',
    memberAlways: 'Ce qui change pour vous dans l’équipe arrive toujours.',
  },

  vacation: {
    heading: 'Congés',
    told: 'Les acheteurs le voient en ce moment',
    forShoppers: 'Pour les acheteurs',
    ended: 'Les congés sont terminés. Les acheteurs le voient au bout d’une minute environ.',
    planned: 'Enregistré. Les acheteurs le voient au bout d’une minute environ.',
    away: 'Votre boutique est en congés jusqu’au {day}. Ils prennent fin d’eux-mêmes.',
    willBeAway: 'Votre boutique sera en congés du {from} au {until}. Ils prennent fin d’eux-mêmes.',
    lead: 'Pendant votre absence, c’est indiqué à côté de votre boutique. Les congés prennent fin d’eux-mêmes.',
    notYours: 'Le propriétaire et les gestionnaires de votre boutique peuvent modifier ceci.',
    from: 'Premier jour d’absence',
    until: 'Dernier jour d’absence',
    note: 'Message aux acheteurs',
    noteHint: 'Par exemple : les commandes sont expédiées à partir du 5 janvier. {most} caractères au plus.',
    end: 'Mettre fin aux congés',
    'not-allowed': 'Seuls le propriétaire et les gestionnaires peuvent le faire. Rien n’a été modifié.',
    'not-open':
      'Ce n’est pas possible pour l’instant : la page de statut dit pourquoi. Rien n’a été modifié.',
  },

  failures: {
    toStart: 'Aller à l’accueil',
    staleTitle: 'Ce lien a expiré',
    stale:
      'L’adresse de cette page a été modifiée ou est trop ancienne. Rien n’a été enregistré. Rouvrez la page depuis la boutique.',
    forgedTitle: 'Nous n’avons pas pu vérifier que ce formulaire est le vôtre',
    forged:
      'Rien n’a été enregistré. Vous vous êtes peut-être connecté avec un autre compte entre-temps. Rouvrez le formulaire et envoyez-le une nouvelle fois.',
    missingTitle: 'Cette page n’existe pas',
    missing: 'L’adresse est peut-être mal écrite, ou la page a été déplacée.',
    tooLargeTitle: 'C’est trop volumineux pour être envoyé',
    tooLarge:
      'Rien n’a été enregistré. Revenez en arrière et choisissez un fichier plus petit ; le formulaire indique la taille permise.',
    unreadableTitle: 'Ce formulaire n’a pas pu être lu',
    unreadable:
      'Il n’est pas arrivé en entier, ou pas sous forme de formulaire. Rien n’a été enregistré. Revenez en arrière et envoyez-le une nouvelle fois.',
    ourFaultTitle: 'Un problème est survenu de notre côté',
    ourFault:
      'Votre dernier envoi n’a peut-être pas été enregistré ; tout ce qui précède l’a été. Revenez en arrière et réessayez dans une minute.',
  },

  files: {
    'not-found': 'Ce fichier n’existe pas ici.',
    'not-allowed':
      'Vous ne pouvez pas voir ce que les vendeurs envoient en privé. Adressez-vous à une personne qui le peut.',
    'key-missing':
      'Ce fichier a été chiffré avec une clé que Souk n’a plus. Il est toujours conservé et s’ouvrira de nouveau quand la clé sera rétablie.',
    damaged:
      'Ce fichier n’est plus tel qu’il a été enregistré ; il n’est donc pas montré. Envoyez-le une nouvelle fois.',
  },

  outage: {
    title: 'De retour dans un instant',
    refused: 'Souk n’arrive pas à joindre sa base de données en ce moment.',
    failed: 'Un problème est survenu de notre côté.',
    kept: 'Tout ce qui était enregistré est conservé.',
    notTaken:
      'Tout ce qui était enregistré est conservé, mais ce que vous venez d’envoyer n’a pas été pris en compte.',
    maybeStored:
      'Tout ce qui était enregistré est conservé. Ce que vous venez d’envoyer n’a sans doute pas été enregistré. Vous pouvez le renvoyer sans risque : rien n’est enregistré deux fois.',
    triesAgain: 'Cette page réessaie d’elle-même toutes les quelques secondes.',
    sendAgain: 'Revenez en arrière et envoyez-le une nouvelle fois dans une minute.',
  },
}
