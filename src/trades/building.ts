import type { Trades } from './trade.js'

/** What is built, fitted and looked after. */
export const BUILDING = {
  ACOUSTICIAN: 'acousticien, acousticienne, acoustique, acoustician, acoustics',
  AIR_CONDITIONING:
    'climatisation, climaticien, frigoriste, froid et climatisation, pompe à chaleur, air conditioning, HVAC, refrigeration, heat pumps',
  ALARM_INSTALLER:
    'alarme, alarmes, vidéosurveillance, télésurveillance, installateur d’alarmes, alarm systems, security systems, CCTV',
  ARCHITECT: 'architecte, architecture, cabinet d’architecture, architect',
  ASBESTOS_REMOVER: 'désamiantage, amiante, asbestos removal',
  BATHROOM_FITTER: 'salle de bain, salles de bains, cuisiniste et bain, bathroom fitter, bathrooms',
  BRICKLAYER: 'maçon, maçonne, maçonnerie, gros œuvre, mason, masonry, bricklayer, bricklaying',
  BUILDER:
    'bâtiment, BTP, entreprise générale du bâtiment, entrepreneur du bâtiment, builder, construction, construction company, general contractor',
  BUILDING_CLEANER:
    'nettoyage, nettoyage de locaux, nettoyage de bureaux, entretien de locaux, propreté, société de nettoyage, agent d’entretien, agente d’entretien, cleaner, cleaning, office cleaning, cleaning services, janitor',
  BUILDING_ENGINEER:
    'bureau d’études, bureau d’études structure, ingénieur structure, structural engineer, building engineer, engineering office',
  CABINETMAKER: 'ébéniste, ébénisterie, cabinetmaker, cabinet making',
  CARPENTER: 'charpentier, charpentière, charpente, carpenter, carpentry',
  CHIMNEY_SWEEP: 'ramoneur, ramonage, chimney sweep',
  CONSTRUCTION_ECONOMIST: 'économiste de la construction, métreur, métreuse, quantity surveyor',
  DECORATOR:
    'décorateur, décoratrice, décoration, décoration d’intérieur, décorateur d’intérieur, décoratrice d’intérieur, home staging, decorator, interior decorator',
  DEMOLITION: 'démolition, déconstruction, demolition',
  DOMOTICS: 'domotique, maison connectée, home automation, smart home',
  DRAUGHTSMAN:
    'dessinateur, dessinatrice, dessinateur en bâtiment, projeteur, draughtsman, drafter, CAD technician',
  DRILLER: 'forage, foreur, puisatier, drilling, well drilling',
  DRYWALLER: 'plaquiste, plâtrier, plâtrerie, cloisons sèches, plasterer, plastering, drywall',
  EARTHWORKS: 'terrassement, terrassier, travaux publics, VRD, earthworks, groundworks, civil works',
  ELECTRICIAN:
    'électricien, électricienne, électricité, installation électrique, rénovation électrique, electrician, electrical contractor, electrical installation',
  ELEVATORS: 'ascensoriste, ascenseurs, elevators, lift engineer',
  ENERGY_AUDITOR:
    'audit énergétique, diagnostic énergétique, rénovation énergétique, performance énergétique, thermicien, energy audit, energy auditor, energy efficiency',
  ESTATE_AGENT:
    'agent immobilier, agente immobilière, agence immobilière, immobilier, conseiller immobilier, conseillère immobilière, conseiller en immobilier, conseillère en immobilier, mandataire immobilier, négociateur immobilier, transaction immobilière, estate agent, real estate, real estate agent, realtor',
  EV_CHARGING: 'bornes de recharge, borne de recharge, IRVE, EV charging, charging stations',
  FACADES: 'façadier, façade, façades, ravalement, ravalement de façade, enduit, facades, rendering',
  FACILITY_MANAGER: 'services généraux, facility manager, facility management, facilities manager',
  FENCES: 'clôture, clôtures, portails, portail, fences, fencing, gates',
  FIRE_SAFETY:
    'sécurité incendie, extincteurs, désenfumage, fire safety, fire protection, fire extinguishers',
  FLOOR_LAYER:
    'parqueteur, parquet, parquets, solier, revêtement de sol, revêtements de sols, flooring, floor layer, floor fitter',
  GARDENER:
    'jardinier, jardinière, jardinage, entretien de jardins, espaces verts, gardener, gardening, grounds maintenance',
  GLAZIER: 'vitrier, vitrière, vitrerie, miroiterie, miroitier, glazier, glazing',
  HANDYMAN:
    'homme toutes mains, multiservice, multiservices, petits travaux, bricolage, dépannage à domicile, handyman, odd jobs',
  HEATING_ENGINEER: 'chauffagiste, chauffage, génie climatique, heating engineer, heating',
  HOUSE_BUILDER:
    'constructeur de maisons, maisons individuelles, constructeur de maisons individuelles, house builder, home builder',
  INSULATION: 'isolation, isolation thermique, insulation',
  INTERIOR_ARCHITECT:
    'architecte d’intérieur, architecture d’intérieur, aménagement intérieur, interior architect, interior designer, interior design',
  JOINER:
    'menuisier, menuisière, menuiserie, menuiserie aluminium, agenceur, agencement, joiner, joinery, shopfitting',
  KITCHEN_FITTER: 'cuisiniste, cuisines équipées, cuisine équipée, kitchen fitter, fitted kitchens',
  LAND_SURVEYOR: 'géomètre, géomètre-expert, géomètre expert, land surveyor, surveyor',
  LANDSCAPER:
    'paysagiste, paysagisme, architecte paysagiste, aménagement paysager, aménagement de jardins, landscaper, landscaping, landscape architect',
  LOCKSMITH: 'serrurier, serrurière, serrurerie, locksmith',
  METALWORKER:
    'métallier, métallerie, ferronnier, ferronnerie, serrurerie métallerie, charpente métallique, metalworker, metalwork, ironwork',
  PAINTER:
    'peintre en bâtiment, peinture en bâtiment, peintre, peinture, peintre décorateur, painter, house painter, painting and decorating',
  PEST_CONTROL: 'désinsectisation, dératisation, nuisibles, pest control',
  PLUMBER: 'plombier, plombière, plomberie, plombier chauffagiste, sanitaire, plumber, plumbing',
  POOL_BUILDER: 'piscine, piscines, pisciniste, swimming pools, pool builder',
  PROJECT_OWNER_ASSISTANT:
    'assistance à maîtrise d’ouvrage, AMO, maître d’œuvre, maîtrise d’œuvre, conducteur de travaux, conduite de travaux, site manager, construction manager',
  PROPERTY_DEVELOPER:
    'promoteur immobilier, promotion immobilière, marchand de biens, property developer, real estate developer',
  PROPERTY_INSPECTOR:
    'diagnostiqueur immobilier, diagnostic immobilier, diagnostics immobiliers, DPE, property inspector, home inspector, property surveys',
  PROPERTY_MANAGER:
    'syndic, syndic de copropriété, administrateur de biens, gestion locative, gestionnaire de biens, property manager, property management, letting agent',
  RELOCATION: 'relocation, mobilité géographique, relocation agent, relocation services',
  ROOFER:
    'couvreur, couvreuse, couverture, couverture zinguerie, zingueur, toiture, toitures, roofer, roofing',
  SCAFFOLDER: 'échafaudage, échafaudages, échafaudeur, scaffolding, scaffolder',
  SEWAGE: 'assainissement, vidange, débouchage, curage, sewage, drainage, drain cleaning',
  SHUTTERS: 'volets, volets roulants, stores, storiste, fermetures, pergolas, shutters, blinds, awnings',
  SOLAR_PANELS:
    'panneaux solaires, panneaux photovoltaïques, photovoltaïque, énergie solaire, solaire, solar panels, solar energy, photovoltaics',
  STAIRS: 'escaliers, escaliéteur, staircases, stairs',
  STONEMASON: 'tailleur de pierre, tailleuse de pierre, marbrier, marbrerie, stonemason, stonecutter',
  TILER: 'carreleur, carreleuse, carrelage, faïence, tiler, tiling',
  TOPOGRAPHER: 'topographe, topographie, topographer, topography',
  TOWN_PLANNER: 'urbaniste, urbanisme, aménagement du territoire, town planner, urban planner, town planning',
  TREE_SURGEON: 'élagueur, élagage, abattage d’arbres, arboriste, tree surgeon, arborist',
  UPHOLSTERER: 'tapissier, tapissière, tapissier décorateur, tapisserie, upholsterer, upholstery',
  WATERPROOFING: 'étanchéité, étancheur, waterproofing',
  WINDOWS:
    'fenêtres, menuiseries extérieures, fenêtres PVC, portes et fenêtres, windows, window fitter, double glazing',
  WOOD_BUILDER: 'construction bois, ossature bois, maison bois, timber frame, timber construction',
} satisfies Trades
