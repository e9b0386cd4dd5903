/** Surnames are made up, so that no combination is a person anybody has heard of. */
export const SURNAMES =
  `Aubrelle Bassompont Belcourtier Brévannic Cadiouzel Carvennoc Chastrelle Corbinault Coudrelin
Dargoumel Delacombette Desvaloux Dubreillon Enguennic Escarville Fauvergeat Ferrandeau Fontanelac Gaboreille Gallerand
Garancelle Goulvestre Grandlieue Guerlédic Guivarin Hautecombelle Hennebois Herblain-Roy Issandrel Jaffrezou Jolivaux
Josselandre Kerbiriel Kergouhan Kermadou Kervastel Lachenaud Lagrevol Lamballais Landrevel Lanvollec Larmoric Laubardel
Lécuyac Maillebois Malescourt Marzinic Maubruel Mérignolle Montbareil Morvandel Nantillac Nivoulet Noirmontel Olivarès-Lac
Orvillain Pénestreau Pesquerel Plouvarnec Poncevault Pontcalleck Quélandric Quimpériol Rabastel Rochebrelle Roncevalle
Rosmadec-Bel Rouvrelac Saint-Urvel Salvandeau Sérignolet Sombreuval Tadournel Tallevert Tanouarel Tréguidel Trémargan
Trévelain Urvoyant Valbrisson Valdorgne Vaucelin Verdeilhac Villadoric Vauquelande Ysambard-Lo Yvrandel Zabrélian`
    .split(/\s+/)
    .filter(name => name !== '')

export const WOMEN =
  `Adèle Agathe Alix Aminata Anaïs Armelle Bérénice Camille Capucine Céleste Clémence Delphine Élodie
Estelle Fatou Flora Gaëlle Gwenola Hortense Inès Jeanne Judith Karima Léonie Lucie Maëlle Margaux Mathilde Nadia Nolwenn
Ophélie Pauline Rozenn Salomé Sidonie Soizic Solène Valentine Yasmine Zoé`
    .split(/\s+/)
    .filter(name => name !== '')

export const MEN =
  `Achille Amaury Anatole Antonin Armel Aurélien Baptiste Basile Bertrand Brendan Cédric Clément Corentin
Damien Ernest Étienne Fabrice Félix Gaspard Gildas Grégoire Hadrien Idriss Joachim Kévin Killian Loïc Malo Mathurin
Maxence Mehdi Nolan Octave Pierrick Quentin Rémi Ronan Samuel Tanguy Youenn`
    .split(/\s+/)
    .filter(name => name !== '')

/** Towns of one region, the larger ones more than once. */
export const CITIES = [
  ...[
    'Rennes',
    'Rennes',
    'Rennes',
    'Rennes',
    'Rennes',
    'Vitré',
    'Vitré',
    'Vitré',
    'Cesson-Sévigné',
    'Cesson-Sévigné',
  ],
  ...['Bruz', 'Fougères', 'Redon', 'Saint-Malo', 'Liffré'],
]

export const COMPANY_WORDS = [
  ...[
    'Atelier',
    'Maison',
    'Cabinet',
    'Studio',
    'Agence',
    'Comptoir',
    'Bureau',
    'Groupe',
    'Fabrique',
    'Collectif',
  ],
]
export const COMPANY_PLACES = [
  ...[
    'des Halles',
    'du Canal',
    'de la Vilaine',
    'des Portes',
    'Ar Mor',
    'de la Prévalaye',
    'du Mail',
    'des Lices',
  ],
  ...[
    'du Bocage',
    'Grand Ouest',
    'de l’Ille',
    'des Carmes',
    'du Thabor',
    'Pays de Vitré',
    'de Brocéliande',
    'du Moulin',
  ],
]
