/** What people of a trade are called, and the tags they offer. */
export interface Profession {
  title: string
  sector: 'web' | 'advice' | 'building' | 'trade' | 'care'
  offers: readonly string[]
}

const profession = (sector: Profession['sector'], title: string, ...offers: string[]): Profession => ({
  title,
  sector,
  offers,
})

export const PROFESSIONS: readonly Profession[] = [
  profession('web', 'Développement web', 'création de site web', 'application mobile'),
  profession('web', 'Design d’interface', 'maquettes', 'identité visuelle'),
  profession('web', 'Référencement', 'référencement', 'audit de site'),
  profession('web', 'Hébergement web', 'hébergement', 'sauvegarde de données'),
  profession('web', 'Gestion de projet web', 'cahier des charges', 'création de site web'),
  profession('web', 'Rédaction web', 'rédaction', 'référencement'),
  profession('web', 'Sécurité informatique', 'sécurité informatique', 'audit de sécurité'),
  profession('web', 'Publicité en ligne', 'campagnes publicitaires', 'réseaux sociaux'),
  profession('advice', 'Expertise comptable', 'comptabilité', 'prévisionnel'),
  profession('advice', 'Droit des affaires', 'contrats commerciaux', 'création de société'),
  profession('advice', 'Droit du travail', 'contrats de travail', 'conseil aux employeurs'),
  profession('advice', 'Notariat', 'bail commercial', 'transmission d’entreprise'),
  profession('advice', 'Gestion de patrimoine', 'épargne', 'retraite'),
  profession('advice', 'Courtage en prêts', 'prêt professionnel', 'financement'),
  profession('advice', 'Assurance', 'assurance professionnelle', 'mutuelle'),
  profession('advice', 'Recrutement', 'recrutement', 'marque employeur'),
  profession('advice', 'Formation', 'formation à la vente', 'prise de parole'),
  profession('advice', 'Coaching de dirigeants', 'accompagnement de dirigeants', 'prise de recul'),
  profession('advice', 'Conseil en organisation', 'organisation', 'qualité'),
  profession('advice', 'Traduction', 'traduction', 'interprétation'),
  profession('advice', 'Communication', 'plan de communication', 'relations presse'),
  profession('advice', 'Photographie', 'portraits d’entreprise', 'photos de produits'),
  profession('advice', 'Réalisation vidéo', 'film d’entreprise', 'reportage'),
  profession('advice', 'Immobilier d’entreprise', 'locaux professionnels', 'bail commercial'),
  profession('advice', 'Événementiel', 'organisation d’événements', 'séminaires'),
  profession('building', 'Architecture', 'plans', 'permis de construire'),
  profession('building', 'Architecture d’intérieur', 'aménagement de bureaux', 'décoration'),
  profession('building', 'Électricité', 'rénovation électrique', 'bornes de recharge'),
  profession('building', 'Plomberie', 'plomberie', 'chauffage'),
  profession('building', 'Menuiserie', 'mobilier sur mesure', 'agencement de boutique'),
  profession('building', 'Peinture en bâtiment', 'peinture', 'ravalement'),
  profession('building', 'Paysagisme', 'aménagement de jardins', 'entretien d’espaces verts'),
  profession('building', 'Panneaux solaires', 'énergie solaire', 'audit énergétique'),
  profession('trade', 'Imprimerie', 'impression', 'signalétique'),
  profession('trade', 'Traiteur', 'buffets', 'plateaux-repas'),
  profession('trade', 'Librairie', 'livres', 'rencontres d’auteurs'),
  profession('trade', 'Boulangerie', 'petits déjeuners', 'pains spéciaux'),
  profession('trade', 'Fleuriste', 'compositions florales', 'décoration'),
  profession('trade', 'Hôtellerie', 'salles de réunion', 'hébergement de séminaires'),
  profession('trade', 'Transport', 'livraison', 'déménagement d’entreprise'),
  profession('trade', 'Nettoyage de locaux', 'nettoyage de bureaux', 'vitrerie'),
  profession('trade', 'Location de véhicules', 'véhicules utilitaires', 'vélos de fonction'),
  profession('trade', 'Cave à vins', 'cadeaux d’affaires', 'dégustations'),
  profession('trade', 'Optique', 'lunettes de protection', 'équipement de bureau'),
  profession('care', 'Ostéopathie', 'prévention du mal de dos', 'bien-être au travail'),
  profession('care', 'Diététique', 'ateliers nutrition', 'bien-être au travail'),
  profession('care', 'Psychologie du travail', 'écoute', 'médiation'),
  profession('care', 'Aide à domicile', 'aide à domicile', 'garde d’enfants'),
]

export const ALL_OFFERS = [...new Set(PROFESSIONS.flatMap(({ offers }) => offers))]
