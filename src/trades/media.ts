import type { Trades } from './trade.js'

/** Technology, design, media, marketing and the arts. */
export const MEDIA = {
  ACTOR:
    'comédien, comédienne, acteur, actrice, théâtre, compagnie de théâtre, actor, actress, theatre, theater',
  ADVERTISING:
    'publicité, agence de publicité, publicitaire, régie publicitaire, campagnes publicitaires, advertising, advertising agency, ads',
  ANIMATOR:
    'animation 3D, motion design, motion designer, infographiste 3D, animator, 3D artist, computer graphics',
  ARTIST:
    'artiste, artiste peintre, artiste plasticien, artiste plasticienne, plasticien, plasticienne, artist, fine artist, visual artist',
  ARTIFICIAL_INTELLIGENCE:
    'intelligence artificielle, IA, machine learning, apprentissage automatique, artificial intelligence, AI',
  AUDIOVISUAL:
    'audiovisuel, technicien audiovisuel, sonorisation, éclairage scénique, audiovisual, AV technician, sound and light',
  AUTHOR:
    'auteur, autrice, écrivain, écrivaine, romancier, romancière, biographe, écrivain public, author, writer, novelist, biographer',
  BLOCKCHAIN: 'blockchain, cryptomonnaie, web3, cryptocurrency',
  BRANDING:
    'identité visuelle, image de marque, stratégie de marque, marque, branding, brand strategist, brand designer',
  BROADCASTER:
    'radio, animateur radio, animatrice radio, podcast, podcasts, broadcaster, radio host, podcaster',
  CALL_CENTRE:
    'centre d’appels, télévente, téléprospection, prospection téléphonique, prise de rendez-vous, call centre, call center, telemarketing',
  CIO: 'DSI, directeur des systèmes d’information, directrice des systèmes d’information, systèmes d’information, CIO, chief information officer, IT director',
  CLOUD:
    'cloud, hébergement web, hébergement, hébergeur, infogérance, cloud computing, web hosting, hosting, managed services',
  COMMUNICATION:
    'communication, chargé de communication, chargée de communication, agence de communication, responsable communication, plan de communication, communications, communications manager, communication agency',
  COMMUNITY_MANAGER:
    'community manager, réseaux sociaux, animation de réseaux sociaux, social media, social media manager, influenceur, influenceuse, influencer',
  COMPUTER_REPAIR:
    'dépannage informatique, réparation d’ordinateurs, assistance informatique, informatique, informaticien, informaticienne, computer repair, IT support, IT services, computers',
  CONTENT_WRITER:
    'rédacteur web, rédactrice web, rédaction web, rédacteur, rédactrice, rédaction, concepteur-rédacteur, conceptrice-rédactrice, content writer, copywriter, copywriting, content marketing',
  CRM: 'CRM, relation client, expérience client, customer relationship, customer experience, customer success',
  CYBERSECURITY:
    'cybersécurité, sécurité informatique, sécurité des systèmes d’information, audit de sécurité, cybersecurity, cyber security, IT security, information security',
  DANCE_TEACHER:
    'danse, professeur de danse, école de danse, danseur, danseuse, dance teacher, dance school, dancer',
  DATA_ANALYST:
    'analyste de données, analyse de données, data analyst, data analysis, statisticien, statisticienne, statistiques, business intelligence, statistician',
  DATA_SCIENTIST: 'data scientist, science des données, data science, data engineer, big data',
  DATABASE_ADMINISTRATOR:
    'administrateur de bases de données, administratrice de bases de données, bases de données, database administrator, databases, DBA',
  DEVOPS:
    'devops, administrateur système, administratrice système, administrateur réseau, réseaux informatiques, system administrator, network administrator, sysadmin, network engineer',
  DIGITAL_MARKETING:
    'marketing digital, marketing numérique, webmarketing, publicité en ligne, acquisition, inbound marketing, growth hacking, digital marketing, online marketing, online advertising',
  DIGITAL_TRANSFORMATION:
    'transformation numérique, transformation digitale, digitalisation, dématérialisation, digital transformation',
  DRONE_PILOT: 'drone, drones, pilote de drone, télépilote, drone pilot, aerial photography',
  EDITOR:
    'éditeur, éditrice, édition, maison d’édition, correcteur, correctrice, relecture, publisher, publishing, editor, proofreader, proofreading',
  EMBEDDED_SYSTEMS: 'systèmes embarqués, objets connectés, IoT, embedded systems, internet of things',
  ERP: 'ERP, intégrateur ERP, progiciel de gestion, logiciel de gestion, SAP, ERP consultant',
  FASHION_DESIGNER:
    'styliste, stylisme, créateur de mode, créatrice de mode, modéliste, fashion designer, stylist',
  FILM_MAKER:
    'réalisateur, réalisatrice, réalisation vidéo, vidéaste, vidéo, production vidéo, film d’entreprise, production audiovisuelle, filmmaker, film maker, videographer, video production, film director',
  GAME_DEVELOPER: 'jeux vidéo, développeur de jeux vidéo, video games, game developer, game designer',
  GIS: 'cartographe, cartographie, géomatique, géomaticien, géomaticienne, SIG, cartographer, GIS',
  GRAPHIC_DESIGNER:
    'graphiste, graphisme, design graphique, designer graphique, infographiste, infographie, directeur artistique, directrice artistique, maquettiste, maquettes, graphic designer, graphic design, art director',
  ILLUSTRATOR: 'illustrateur, illustratrice, illustration, dessinateur de presse, illustrator',
  IMAGE_CONSULTANT:
    'conseil en image, conseillère en image, relooking, colorimétrie, personal shopper, image consultant',
  INDUSTRIAL_DESIGNER:
    'design industriel, designer produit, designer industriel, design de produit, industrial designer, product designer, industrial design',
  IT_CONSULTANT:
    'consultant informatique, consultante informatique, conseil informatique, ESN, SSII, IT consultant, IT consulting, technology consultant',
  IT_PROJECT_MANAGER:
    'chef de projet, cheffe de projet, chef de projet informatique, gestion de projet, gestion de projet web, scrum master, product owner, project manager, project management, product manager',
  JOURNALIST: 'journaliste, journalisme, presse, reporter, journalist, journalism',
  LIBRARIAN: 'bibliothécaire, documentaliste, archiviste, archives, librarian, archivist',
  MARKETING:
    'marketing, responsable marketing, consultant marketing, consultante marketing, directeur marketing, directrice marketing, études de marché, étude de marché, marketer, marketing consultant, marketing manager, market research',
  MODEL: 'mannequin, modèle photo, agence de mannequins, fashion model, modelling agency',
  MUSICIAN:
    'musicien, musicienne, musique, chanteur, chanteuse, compositeur, compositrice, pianiste, musician, singer, composer, band',
  NO_CODE: 'no-code, nocode, automatisation, automation, no code',
  PHOTOGRAPHER: 'photographe, photographie, photo, portraits, reportage photo, photographer, photography',
  PRESS_OFFICER:
    'attaché de presse, attachée de presse, relations presse, relations publiques, press officer, public relations, PR',
  PRODUCER:
    'producteur, productrice, production musicale, production de spectacles, spectacle, spectacles, producer, shows',
  PUBLIC_SPEAKING:
    'prise de parole, prise de parole en public, art oratoire, conférencier, conférencière, public speaking, speaker, keynote speaker',
  RESEARCHER:
    'chercheur, chercheuse, recherche, recherche et développement, R&D, scientifique, researcher, research, scientist',
  SCULPTOR: 'sculpteur, sculptrice, sculpture, sculptor',
  SEO: 'référencement, référencement naturel, SEO, consultant SEO, audit de site, search engine optimisation, search engine optimization',
  SOFTWARE_DEVELOPER:
    'développeur, développeuse, développement informatique, développement logiciel, développeur logiciel, programmeur, programmeuse, ingénieur logiciel, éditeur de logiciels, logiciels, logiciel, application mobile, applications mobiles, développeur mobile, software developer, software engineer, programmer, software, app developer',
  SOFTWARE_TESTER:
    'testeur logiciel, tests logiciels, recette informatique, software tester, QA engineer, software testing',
  SOUND_ENGINEER:
    'ingénieur du son, ingénieure du son, studio d’enregistrement, technicien son, sound engineer, recording studio',
  TELECOMS:
    'télécoms, télécom, télécommunications, fibre optique, opérateur télécom, téléphonie d’entreprise, telecoms, telecommunications, fibre',
  UX_DESIGNER:
    'UX, UX design, UX designer, UI designer, ergonome, ergonomie, design d’interface, user experience, interface design, usability',
  VOICE_ACTOR: 'voix off, comédien voix, voice over, voice actor',
  WEB_DESIGNER: 'webdesign, webdesigner, web designer, web design',
  WEB_DEVELOPER:
    'développement web, développeur web, développeuse web, création de site, création de sites, création de site web, création de sites internet, site internet, sites internet, sites web, agence web, webmaster, web developer, web development, website, websites, web agency',
} satisfies Trades
