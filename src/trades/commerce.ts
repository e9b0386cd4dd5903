import type { Trades } from './trade.js'

/** What is sold, carried, made and mended. */
export const COMMERCE = {
  AGRICULTURAL_MACHINERY: 'machines agricoles, matériel agricole, agricultural machinery, farm machinery',
  ANTIQUE_DEALER: 'antiquaire, antiquités, brocanteur, brocante, antique dealer, antiques',
  ART_DEALER: 'galeriste, galerie d’art, marchand d’art, art dealer, art gallery',
  AUCTIONEER: 'commissaire-priseur, ventes aux enchères, salle des ventes, auctioneer, auction house',
  BIKE_SHOP: 'vélos, vélociste, cycles, réparation de vélos, bicycle shop, bike repair, bicycles',
  BOAT_BUILDER: 'chantier naval, construction navale, bateaux, boat builder, shipyard, boats',
  BODYWORK: 'carrosserie, carrossier, carrossière, débosselage, car body repair, bodywork, panel beater',
  BOOKSELLER: 'libraire, librairie, livres, bookseller, bookshop, bookstore',
  BUSINESS_GIFTS:
    'objets publicitaires, cadeaux d’affaires, cadeaux d’entreprise, goodies, textile publicitaire, promotional items, business gifts, corporate gifts',
  CAR_DEALER:
    'concessionnaire, concessionnaire automobile, vendeur automobile, vente automobile, mandataire automobile, automobile, car dealer, car dealership, cars',
  CAR_MECHANIC:
    'garagiste, garage, mécanicien, mécanicienne, mécanique automobile, réparation automobile, mechanic, car mechanic, garage owner, car repair',
  CAR_RENTAL:
    'location de véhicules, location de voitures, location longue durée, véhicules utilitaires, car rental, vehicle rental, car hire, fleet leasing',
  CAR_WASH: 'lavage automobile, station de lavage, nettoyage automobile, detailing, car wash, car detailing',
  CHARTERED_VESSEL: 'croisières, location de bateaux, skipper, boat charter, cruises',
  CHEMICALS: 'chimie, chimiste, produits chimiques, chemist industrial, chemicals, chemical engineer',
  CLOTHES_SHOP:
    'prêt-à-porter, boutique de vêtements, vêtements, mode, clothes shop, clothing, fashion, ready-to-wear',
  COBBLER: 'cordonnier, cordonnière, cordonnerie, shoe repair, cobbler',
  COSMETICS: 'cosmétiques, cosmétique, parfumerie, parfums, parfumeur, cosmetics, perfumery, perfume',
  COURIER:
    'coursier, coursière, livreur, livreuse, livraison, dernier kilomètre, courier, delivery, parcel delivery',
  DISTRIBUTOR:
    'grossiste, négoce, négociant, négociante, distributeur, distribution, import-export, wholesaler, wholesale, distributor, importer, import export',
  DRESSMAKER:
    'couturière, couturier, couture, retouches, tailleur, dressmaker, tailor, seamstress, alterations',
  DRIVER:
    'chauffeur, chauffeuse, VTC, taxi, chauffeur privé, driver, private driver, cab driver, chauffeur service',
  DRY_CLEANER: 'pressing, blanchisserie, laverie, teinturerie, dry cleaner, laundry',
  ECOMMERCE:
    'e-commerce, commerce en ligne, boutique en ligne, vente en ligne, e-commerçant, online shop, online store, ecommerce',
  ELECTRONICS:
    'électronique, électronicien, électronicienne, électrotechnique, electronics, electronics engineer',
  ENERGY_BROKER:
    'courtier en énergie, énergie, fournisseur d’énergie, energy broker, energy, energy supplier',
  ENGINEER: 'ingénieur, ingénieure, ingénierie, engineer, engineering',
  EXPORTER: 'export, commerce international, commerce extérieur, exporter, international trade',
  FLORIST: 'fleuriste, fleurs, compositions florales, florist, flowers, flower shop',
  FOUNDRY: 'fonderie, fondeur, foundry, casting',
  FURNITURE: 'meubles, mobilier, ameublement, magasin de meubles, furniture, furniture maker',
  GARDEN_CENTRE: 'jardinerie, pépiniériste, pépinière, garden centre, nursery plants, plant nursery',
  GLASSBLOWER: 'souffleur de verre, verrier, verrerie, glassblower, glass maker',
  GROCER:
    'épicier, épicière, épicerie, épicerie fine, primeur, fruits et légumes, grocer, grocery, greengrocer, delicatessen',
  HARDWARE_STORE: 'quincaillerie, quincaillier, bricolage magasin, hardware store, ironmonger',
  HOME_APPLIANCES:
    'électroménager, dépannage électroménager, réparateur électroménager, home appliances, appliance repair',
  INDUSTRIAL_MAINTENANCE:
    'maintenance industrielle, technicien de maintenance, technicienne de maintenance, maintenance, industrial maintenance, maintenance technician',
  JEWELLER:
    'bijoutier, bijoutière, bijouterie, joaillier, joaillière, joaillerie, bijoux, jeweller, jeweler, jewellery, jewelry',
  LEATHERWORKER:
    'maroquinier, maroquinière, maroquinerie, sellier, sellerie, leatherworker, leather goods, saddler',
  LIGHTING: 'luminaires, éclairage, éclairagiste, lighting, lighting designer',
  LOGISTICS:
    'logistique, logisticien, logisticienne, entreposage, stockage, entrepôt, logistics, warehousing, warehouse, storage',
  LUTHIER: 'luthier, luthière, lutherie, facteur d’instruments, violin maker, instrument maker',
  MACHINIST:
    'usinage, usineur, tourneur, fraiseur, mécanique de précision, machinist, machining, precision engineering',
  MANUFACTURER:
    'fabricant, fabricante, industriel, industrie, industriel de fabrication, fabrication, production industrielle, manufacturer, manufacturing, industry',
  MOTORBIKES: 'motos, moto, deux-roues, concessionnaire moto, motorbikes, motorcycles',
  NEWSAGENT: 'marchand de journaux, tabac, buraliste, presse tabac, newsagent, tobacconist',
  OFFICE_EQUIPMENT:
    'bureautique, mobilier de bureau, fournitures de bureau, photocopieurs, copieurs, aménagement de bureaux, office equipment, office supplies, office furniture, photocopiers',
  PACKAGING: 'emballage, emballages, conditionnement, packaging',
  PARCEL_RELAY: 'conciergerie, conciergerie d’entreprise, concierge, concierge services',
  PAWNBROKER: 'achat d’or, numismate, numismatique, gold buyer, coin dealer',
  PET_CARE:
    'toiletteur, toiletteuse, toilettage, pension canine, éducateur canin, éducatrice canine, comportementaliste canin, animalerie, pet care, dog trainer, dog groomer, pet shop',
  PHONE_REPAIR: 'réparation de téléphones, téléphonie, réparateur de smartphones, phone repair, telephones',
  PILOT: 'pilote, pilote d’avion, aéronautique, aviation, pilot, aeronautics',
  PLASTICS: 'plasturgie, plasturgiste, injection plastique, plastics, plastics engineer',
  POTTER: 'potier, potière, poterie, céramiste, céramique, potter, pottery, ceramicist, ceramics',
  PRINTER: 'imprimeur, imprimeuse, imprimerie, impression, reprographie, printer, printing, print shop',
  RECYCLING: 'recyclage, déchets, gestion des déchets, valorisation des déchets, recycling, waste management',
  REMOVALS:
    'déménageur, déménageuse, déménagement, déménagement d’entreprise, garde-meubles, removals, mover, moving company, house removals',
  ROBOTICS:
    'robotique, automaticien, automaticienne, automatisme, automatismes industriels, robotics, automation engineer, industrial automation',
  SALES_AGENT:
    'agent commercial, agente commerciale, commercial, commerciale, ingénieur commercial, ingénieure commerciale, technico-commercial, technico-commerciale, attaché commercial, développement commercial, apporteur d’affaires, sales agent, sales representative, salesperson, sales, account manager, business developer, business development',
  SALES_DIRECTOR:
    'directeur commercial, directrice commerciale, direction commerciale, responsable commercial, sales director, sales manager, head of sales',
  SECOND_HAND: 'seconde main, friperie, dépôt-vente, second hand, thrift shop',
  SECURITY_GUARD:
    'agent de sécurité, agente de sécurité, gardiennage, sécurité privée, société de sécurité, security guard, security services, private security',
  SHEET_METAL:
    'tôlerie, tôlier, chaudronnier, chaudronnerie, soudeur, soudeuse, soudure, sheet metal, boilermaker, welder, welding',
  SHOE_SHOP: 'chaussures, magasin de chaussures, chausseur, shoe shop, shoes',
  SHOPKEEPER:
    'commerçant, commerçante, commerce de détail, gérant de magasin, gérante de magasin, boutique, shopkeeper, retailer, retail, store manager',
  SIGNMAKER:
    'enseigniste, enseignes, enseigne, signalétique, marquage adhésif, covering, lettrage, signmaker, sign maker, signage, vehicle wrapping',
  SPORTS_SHOP: 'articles de sport, magasin de sport, sports shop, sporting goods',
  TEXTILES: 'textile, textiles, broderie, brodeur, brodeuse, sérigraphie, embroidery, screen printing',
  TOY_SHOP: 'jouets, magasin de jouets, toy shop, toys',
  TRANSPORTER:
    'transport, transporteur, transporteuse, transport routier, transport de marchandises, affréteur, affrètement, haulier, road haulage, transport company, trucking, carrier',
  TYRES: 'pneus, pneumatiques, centre auto, tyres, tires',
  VEHICLE_INSPECTION: 'contrôle technique, contrôleur technique, vehicle inspection, MOT',
  VENDING:
    'distribution automatique, distributeurs automatiques, fontaines à eau, vending machines, water coolers',
  WATCHMAKER: 'horloger, horlogère, horlogerie, montres, watchmaker, watches, clockmaker',
  WATER_TREATMENT: 'traitement de l’eau, adoucisseur, adoucisseurs d’eau, water treatment, water softeners',
} satisfies Trades
