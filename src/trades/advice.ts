import type { Trades } from './trade.js'

/** Law, money, people and how to run a business. */
export const ADVICE = {
  ACCOUNTANT:
    'expert-comptable, experte-comptable, expertise comptable, comptable, comptabilité, cabinet comptable, accountant, accountancy, accounting, chartered accountant, CPA',
  ACTUARY: 'actuaire, actuariat, actuary, actuarial science',
  AUDITOR:
    'commissaire aux comptes, commissariat aux comptes, auditeur, auditrice, auditor, statutory auditor',
  BAILIFF:
    'huissier, huissier de justice, huissière de justice, commissaire de justice, bailiff, enforcement officer',
  BANKER: 'banquier, banquière, banque, conseiller bancaire, conseillère bancaire, banker, banking, bank',
  BOOKKEEPER: 'tenue de livres, aide-comptable, bookkeeper, bookkeeping',
  BUSINESS_ADVISER:
    'conseil aux entreprises, conseil en entreprise, conseiller en entreprise, business advisor, business adviser, business consultant, business consulting',
  BUSINESS_BROKER:
    'cession d’entreprise, transmission d’entreprise, reprise d’entreprise, fusions-acquisitions, fusion acquisition, business broker, mergers and acquisitions, M&A',
  BUSINESS_LAWYER:
    'avocat d’affaires, avocate d’affaires, droit des affaires, droit des sociétés, business lawyer, corporate lawyer, business law, corporate law',
  CAREER_COACH:
    'bilan de compétences, coach de carrière, conseil en évolution professionnelle, reconversion, outplacement, career coach, career coaching',
  CFO: 'directeur financier, directrice financière, DAF, direction financière, CFO, chief financial officer, finance director',
  CHANGE_MANAGER: 'conduite du changement, change management, change manager',
  COACH:
    'coach, coaching, coach de dirigeants, coaching de dirigeants, coach professionnel, coach professionnelle, executive coach, business coach, leadership coach',
  CONTROLLER:
    'contrôleur de gestion, contrôleuse de gestion, contrôle de gestion, controller, controlling, management accountant',
  CREDIT_BROKER:
    'courtier en crédit, courtier en prêts, courtage en prêts, courtage en crédit, courtier immobilier, courtier en financement, mortgage broker, loan broker, credit broker',
  CREDIT_INSURER: 'assurance-crédit, affacturage, factoring, credit insurance, invoice factoring',
  CRIMINAL_LAWYER: 'pénaliste, avocat pénaliste, droit pénal, criminal lawyer, criminal law',
  CUSTOMS_BROKER:
    'transitaire, commissionnaire en douane, déclarant en douane, douane, customs broker, freight forwarder',
  DATA_PROTECTION_OFFICER:
    'DPO, délégué à la protection des données, protection des données, RGPD, data protection officer, data protection, GDPR',
  DEBT_COLLECTOR: 'recouvrement, recouvrement de créances, debt collection, debt collector, debt recovery',
  ECONOMIST: 'économiste, economist',
  EMPLOYMENT_LAWYER:
    'droit du travail, droit social, avocat en droit social, avocat en droit du travail, employment lawyer, employment law, labour law, labour lawyer, labor lawyer',
  ENTREPRENEUR:
    'entrepreneur, entrepreneuse, créateur d’entreprise, créatrice d’entreprise, chef d’entreprise, cheffe d’entreprise, dirigeant, dirigeante, founder, business owner, managing director',
  FAMILY_LAWYER:
    'droit de la famille, avocat en droit de la famille, family lawyer, family law, divorce lawyer',
  FINANCIAL_ANALYST: 'analyste financier, analyste financière, analyse financière, financial analyst',
  FRANCHISOR: 'franchiseur, franchise, franchising, franchisor',
  FUNDRAISER: 'levée de fonds, leveur de fonds, leveuse de fonds, fundraiser, fundraising',
  GRANTS_ADVISER:
    'subventions, financement public, aides publiques, crédit impôt recherche, grants, grant writer, public funding',
  HR_CONSULTANT:
    'ressources humaines, RH, DRH, consultant RH, consultante RH, conseil RH, responsable des ressources humaines, directeur des ressources humaines, directrice des ressources humaines, human resources, HR, HR consultant, HR manager, people operations',
  IMMIGRATION_LAWYER: 'droit des étrangers, immigration lawyer, immigration law',
  INNOVATION_CONSULTANT: 'conseil en innovation, innovation, innovation consultant, innovation consulting',
  INSURER:
    'assureur, assureuse, assurance, assurances, agent d’assurance, agente d’assurance, agent général d’assurance, courtier en assurance, courtière en assurance, courtage d’assurance, insurer, insurance, insurance broker, insurance agent',
  INTELLECTUAL_PROPERTY:
    'propriété intellectuelle, propriété industrielle, conseil en brevets, brevets, dépôt de marque, intellectual property, patent attorney, trademark attorney, patents',
  INTERIM_MANAGER: 'management de transition, manager de transition, interim manager, interim management',
  INTERPRETER: 'interprète, interprétation, interprétariat, interpreter, interpreting',
  INVESTOR:
    'investisseur, investisseuse, business angel, capital-risque, capital investissement, private equity, venture capital, investor',
  JUDGE: 'juge, magistrat, magistrate, judge',
  LAWYER: 'avocat, avocate, cabinet d’avocats, barreau, lawyer, attorney, solicitor, barrister, law firm',
  LEGAL_ADVISER:
    'juriste, conseil juridique, conseiller juridique, conseillère juridique, jurist, legal counsel, legal adviser, legal advisor, in-house counsel, paralegal',
  LOBBYIST: 'affaires publiques, lobbying, lobbyiste, lobbyist, public affairs',
  LOGISTICS_CONSULTANT: 'supply chain, conseil en logistique, supply chain manager, logistics consultant',
  MANAGEMENT_CONSULTANT:
    'conseil en management, consultant en management, conseil en organisation, consultant en organisation, conseil en stratégie, stratégie, management consultant, management consulting, strategy consultant, strategy consulting',
  MEDIATOR: 'médiateur, médiatrice, médiation, mediator, mediation, conflict resolution',
  NOTARY:
    'notaire, notariat, office notarial, étude notariale, notary, notary public, conveyancer, conveyancing',
  PAYROLL: 'paie, gestionnaire de paie, gestion de la paie, bulletins de paie, payroll, payroll manager',
  PENSIONS_ADVISER:
    'retraite, conseil en retraite, épargne retraite, pension adviser, pensions, retirement planning',
  PROCUREMENT:
    'acheteur, acheteuse, achats, responsable achats, conseil en achats, buyer, procurement, purchasing, purchasing manager',
  PROPERTY_LAWYER:
    'droit immobilier, avocat en droit immobilier, property lawyer, real estate lawyer, property law',
  QUALITY_CONSULTANT:
    'qualité, qualiticien, qualiticienne, QHSE, QSE, certification ISO, responsable qualité, quality manager, quality assurance, ISO certification',
  RECRUITER:
    'recruteur, recruteuse, recrutement, cabinet de recrutement, chasseur de têtes, chasseuse de têtes, recruiter, recruiting, recruitment, headhunter, talent acquisition, executive search',
  RISK_MANAGER: 'gestion des risques, risk manager, risk management',
  SALES_TRAINER:
    'formation commerciale, formation à la vente, formateur commercial, sales trainer, sales training',
  SCHOOL_ADVISER:
    'conseiller d’orientation, conseillère d’orientation, orientation scolaire, career counsellor, guidance counselor',
  SECRETARY:
    'secrétaire, secrétariat, secrétaire indépendante, assistante indépendante, assistant administratif, assistante administrative, assistante de direction, office manager, secretary, secretarial services, administrative assistant',
  SUSTAINABILITY_CONSULTANT:
    'RSE, responsabilité sociétale, développement durable, bilan carbone, CSR, sustainability, sustainability consultant, carbon footprint',
  TAX_ADVISER:
    'fiscaliste, fiscalité, avocat fiscaliste, conseil fiscal, droit fiscal, tax adviser, tax advisor, tax lawyer, tax consultant, taxation',
  TEMP_AGENCY:
    'intérim, agence d’intérim, travail temporaire, temping agency, temp agency, staffing, staffing agency',
  TRAINER:
    'formateur, formatrice, formation, formation professionnelle, organisme de formation, trainer, training, corporate trainer, facilitator',
  TRANSLATOR: 'traducteur, traductrice, traduction, translator, translation',
  TREASURER: 'trésorier, trésorière, trésorerie, treasurer, treasury',
  UMBRELLA_COMPANY: 'portage salarial, umbrella company, employer of record',
  VIRTUAL_ASSISTANT: 'assistante virtuelle, assistant virtuel, télésecrétariat, virtual assistant',
  WEALTH_MANAGER:
    'gestion de patrimoine, gestionnaire de patrimoine, conseiller en gestion de patrimoine, conseillère en gestion de patrimoine, CGP, conseil en patrimoine, conseiller financier, conseillère financière, wealth manager, wealth management, financial adviser, financial advisor, financial planner',
  WORKPLACE_SAFETY:
    'prévention des risques, préventeur, sécurité au travail, hygiène et sécurité, occupational safety, workplace safety, health and safety',
} satisfies Trades
