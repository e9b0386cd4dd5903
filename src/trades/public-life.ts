import type { Trades } from './trade.js'

/** The state, sciences, associations, and what is none of the others. */
export const PUBLIC_LIFE = {
  AGRONOMIST: 'agronome, ingénieur agronome, agronomie, agronomy',
  ANTHROPOLOGIST:
    'anthropologue, anthropologie, sociologue, sociologie, anthropologist, sociologist, sociology',
  ARCHAEOLOGIST: 'archéologue, archéologie, archaeologist, archaeology',
  ASSOCIATION_MANAGER:
    'directeur d’association, directrice d’association, économie sociale et solidaire, ESS, ONG, non-profit, nonprofit, charity, NGO',
  ASTROLOGER: 'astrologue, astrologie, tarologue, voyance, astrologer, astrology',
  CHAMBER_OF_COMMERCE: 'chambre de commerce, CCI, chambre de métiers, chamber of commerce',
  CIVIL_SERVANT:
    'fonctionnaire, fonction publique, collectivité territoriale, collectivités, civil servant, public administration, local government',
  CLERGY: 'prêtre, pasteur, rabbin, imam, aumônier, priest, pastor, rabbi, chaplain',
  CREDIT_UNION: 'microcrédit, microfinance, finance solidaire, microcredit, credit union',
  CULTURAL_MEDIATOR:
    'médiateur culturel, médiatrice culturelle, médiation culturelle, musée, conservateur, museum, curator',
  DIPLOMAT: 'diplomate, consul, ambassade, consulat, diplomat, embassy, consulate',
  ECOLOGIST:
    'écologue, écologie, environnement, conseil en environnement, biodiversité, ecologist, ecology, environmental consultant, environment',
  ELECTED_OFFICIAL:
    'élu, élue, maire, adjoint au maire, conseiller municipal, conseillère municipale, député, députée, mayor, councillor, member of parliament',
  FENG_SHUI: 'feng shui, géobiologue, géobiologie',
  FIREFIGHTER: 'pompier, pompière, sapeur-pompier, firefighter, fire service',
  GENEALOGIST: 'généalogiste, généalogie, genealogist, genealogy',
  GEOLOGIST: 'géologue, géologie, géotechnique, geologist, geology, geotechnical engineer',
  GRAPHOLOGIST: 'graphologue, graphologie, graphologist',
  HISTORIAN: 'historien, historienne, histoire, historian',
  INCUBATOR:
    'incubateur, pépinière d’entreprises, accélérateur, accompagnement de startups, incubator, accelerator, startup coach',
  MATHEMATICIAN: 'mathématicien, mathématicienne, mathématiques, mathematician, mathematics',
  MATCHMAKER: 'agence matrimoniale, conseillère matrimoniale, matchmaker, dating agency',
  METEOROLOGIST: 'météorologue, météorologie, meteorologist, meteorology',
  MILITARY: 'militaire, armée, officier, soldat, military, army officer, soldier',
  PHYSICIST: 'physicien, physicienne, physique, physicist, physics',
  POLICE_OFFICER: 'policier, policière, gendarme, gendarmerie, police officer, police',
  PRIVATE_DETECTIVE:
    'détective privé, détective privée, enquêteur privé, private detective, private investigator',
  PROFESSIONAL_ORGANISER:
    'home organiser, coach en rangement, rangement, professional organiser, professional organizer, decluttering',
  PROPERTY_HUNTER:
    'chasseur immobilier, chasseuse immobilière, chasseur d’appartements, property finder, house hunter',
  REFEREE: 'arbitre, arbitrage, referee, arbitrator, arbitration',
  RETIRED: 'retraité, retraitée, retired',
  SPORTSPERSON:
    'sportif de haut niveau, sportive de haut niveau, athlète, athlete, club sportif, sports club',
  STUDENT:
    'étudiant, étudiante, student, alternant, alternante, apprenti, apprentie, apprentice, stagiaire, intern',
} satisfies Trades
