import type { Trades } from './trade.js'

/** Food, travel, events, and what grows. */
export const HOSPITALITY = {
  BAKER: 'boulanger, boulangère, boulangerie, baker, bakery, bread',
  BARTENDER: 'barman, barmaid, bar, cocktails, mixologue, bartender, pub',
  BED_AND_BREAKFAST:
    'chambres d’hôtes, gîte, gîtes, maison d’hôtes, location saisonnière, bed and breakfast, guest house, holiday rentals',
  BEEKEEPER: 'apiculteur, apicultrice, apiculture, miel, beekeeper, beekeeping, honey',
  BREWER: 'brasseur, brasseuse, brasserie artisanale, bière, bières artisanales, brewer, brewery, craft beer',
  BUTCHER: 'boucher, bouchère, boucherie, charcutier, charcuterie, boucherie charcuterie, butcher, butchery',
  CAFE: 'café, salon de thé, coffee shop, cafe, tea room',
  CAMPSITE: 'camping, campings, hôtellerie de plein air, campsite, campground',
  CATERER: 'traiteur, traiteuse, buffets, plateaux-repas, caterer, catering',
  CHEESEMONGER: 'fromager, fromagère, fromagerie, crémerie, fromage, cheesemonger, cheese',
  CHEF: 'chef cuisinier, cheffe cuisinière, cuisinier, cuisinière, chef à domicile, chef, cook, private chef',
  CHOCOLATIER: 'chocolatier, chocolatière, chocolaterie, chocolat, chocolatier maker, chocolate',
  COFFEE_ROASTER:
    'torréfacteur, torréfactrice, torréfaction, cafés de spécialité, coffee roaster, coffee roasting',
  CONFERENCE_VENUE:
    'salles de réunion, location de salles, salle de réception, séminaires, conference venue, meeting rooms, venue hire',
  COWORKING:
    'coworking, espace de coworking, bureaux partagés, centre d’affaires, domiciliation, domiciliation d’entreprise, coworking space, serviced offices, business centre',
  DISTILLER: 'distillateur, distillatrice, distillerie, spiritueux, distiller, distillery, spirits',
  DISC_JOCKEY: 'DJ, disc-jockey, animation musicale, animateur de soirées, disc jockey',
  EVENT_PLANNER:
    'événementiel, événementiel d’entreprise, organisateur d’événements, organisatrice d’événements, organisation d’événements, agence événementielle, event planner, events, event management, event organiser, event organizer',
  FARMER:
    'agriculteur, agricultrice, agriculture, exploitant agricole, exploitante agricole, éleveur, éleveuse, élevage, farmer, farming, agronomist, breeder',
  FISHMONGER: 'poissonnier, poissonnière, poissonnerie, fishmonger, fish',
  FOOD_INDUSTRY: 'agroalimentaire, industrie agroalimentaire, food industry, food processing',
  FOOD_TRUCK: 'food truck, restauration rapide, camion restaurant, fast food, street food',
  FORESTER: 'forestier, forestière, exploitation forestière, bois de chauffage, forester, forestry, firewood',
  HORSE_RIDING:
    'équitation, centre équestre, moniteur d’équitation, monitrice d’équitation, horse riding, riding school',
  HOTELIER: 'hôtelier, hôtelière, hôtellerie, hôtel, hotelier, hotel, hotel manager',
  ICE_CREAM: 'glacier, glaces artisanales, ice cream',
  LEISURE: 'loisirs, parc de loisirs, escape game, team building, leisure, leisure park',
  MAGICIAN: 'magicien, magicienne, mentaliste, magician, mentalist',
  MARKET_GARDENER: 'maraîcher, maraîchère, maraîchage, market gardener, market gardening',
  OYSTER_FARMER: 'ostréiculteur, ostréicultrice, ostréiculture, huîtres, oyster farmer, oysters',
  PASTRY_COOK: 'pâtissier, pâtissière, pâtisserie, cake designer, pastry cook, pastry chef, pastry, cakes',
  PIZZERIA: 'pizzaiolo, pizzeria, pizza, pizzas',
  RECEPTION_HOSTESS: 'hôtesse d’accueil, hôte d’accueil, hôtesses, receptionist, reception services',
  RESTAURATEUR:
    'restaurateur, restauratrice, restaurant, restauration, brasserie, restaurateur owner, restaurant owner',
  SHIPPING: 'transport maritime, armateur, fret maritime, shipping, shipowner, sea freight',
  SOMMELIER: 'sommelier, sommelière, sommellerie, wine waiter',
  TEA_MERCHANT: 'thé, thés, tea merchant, tea',
  TOUR_GUIDE:
    'guide touristique, guide-conférencier, guide-conférencière, office de tourisme, tourisme, tour guide, tourism, tourist office',
  TRAVEL_AGENT:
    'agent de voyages, agence de voyages, conseiller en voyages, conseillère en voyages, voyages, voyagiste, travel agent, travel agency, tour operator, travel',
  WEDDING_PLANNER: 'wedding planner, organisation de mariages, mariages, wedding planning, weddings',
  WINE_MERCHANT: 'caviste, cave à vins, marchand de vins, vins, wine merchant, wine shop, wines',
  WINEGROWER:
    'vigneron, vigneronne, viticulteur, viticultrice, viticulture, domaine viticole, œnologue, œnologie, winegrower, winemaker, vineyard, oenologist',
} satisfies Trades
