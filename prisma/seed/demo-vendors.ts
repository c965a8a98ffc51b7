/** What each vendor of the demo wrote when it registered, and what the operator then decided; none yet = it waits. */
export const DEMO_VENDORS = [
  {
    email: 'ines@casadobarro.example.com',
    displayName: 'Casa do Barro',
    about:
      'Tableware thrown by hand in Caldas da Rainha. Every piece is glazed with ash from our own olive trees.',
    logo: { ink: [176, 84, 46], paper: [247, 238, 226], rings: 4 },
    decision: { kind: 'approve' },
  },
  {
    email: 'jonas@nordlys.example.com',
    displayName: 'Nordlys Candles',
    about: 'Beeswax and soy candles, poured in small batches north of Umeå. Burn time is on every label.',
    logo: { ink: [38, 70, 110], paper: [236, 242, 248], rings: 6 },
    decision: { kind: 'approve' },
  },
  {
    email: 'agnieszka@lodzlinen.example.com',
    displayName: 'Łódź Linen',
    about: 'Bedding woven from European flax on looms that our grandmothers would recognise.',
    logo: { ink: [92, 110, 78], paper: [240, 243, 234], rings: 8 },
    decision: { kind: 'approve' },
  },
  {
    email: 'tomas@beeandbark.example.com',
    displayName: 'Bee & Bark',
    about: 'Raw honey from forty hives between Granada and the sea. Never heated, never blended.',
    logo: { ink: [214, 150, 20], paper: [255, 248, 226], rings: 5 },
    decision: { kind: 'approve' },
  },
  {
    email: 'amara@indigothread.example.com',
    displayName: 'Indigo Thread',
    about: 'Scarves and wraps, dyed with natural indigo by six women in Abeokuta who own the workshop.',
    logo: { ink: [45, 48, 120], paper: [232, 233, 246], rings: 7 },
    decision: null,
  },
  {
    email: 'yuki@paperpine.example.com',
    displayName: 'Paper & Pine',
    about: 'Letterpress cards and notebooks on recycled cotton paper.',
    logo: { ink: [30, 92, 80], paper: [231, 243, 240], rings: 3 },
    decision: null,
  },
  {
    email: 'luca@officinaolio.example.com',
    displayName: 'Officina Olio',
    about: 'One grove, one press, one olive oil. Harvested in October, sold until it is gone.',
    logo: null,
    decision: null,
  },
  {
    email: 'saoirse@saltandsky.example.com',
    displayName: 'Salt & Sky',
    about: 'Soap from seaweed that we gather ourselves.',
    logo: null,
    decision: {
      kind: 'reject',
      reason: 'Cosmetics need a safety report before we can sell them. Please apply again once you have one.',
    },
  },
] as const
