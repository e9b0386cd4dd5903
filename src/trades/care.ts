import type { Trades } from './trade.js'

/** Health, care, teaching and well-being. */
export const CARE = {
  ACUPUNCTURIST: 'acupuncteur, acupunctrice, acupuncture, acupuncturist, médecine chinoise, chinese medicine',
  ADDICTION_COUNSELLOR: 'addictologue, addictologie, addiction counsellor',
  AMBULANCE: 'ambulancier, ambulancière, ambulance, ambulance driver, paramedic',
  AROMATHERAPIST: 'aromathérapeute, aromathérapie, aromatherapist, aromatherapy',
  ART_THERAPIST: 'art-thérapeute, art-thérapie, art therapist, art therapy',
  BABYSITTER: 'garde d’enfants, nounou, assistante maternelle, babysitter, nanny, childminder',
  BEAUTICIAN:
    'esthéticienne, esthéticien, esthétique, institut de beauté, soins esthétiques, beautician, beauty salon, beauty therapist',
  BIOLOGIST: 'biologiste, biologie, laboratoire d’analyses, biologist, medical laboratory',
  CARDIOLOGIST: 'cardiologue, cardiologie, cardiologist',
  CHIROPRACTOR: 'chiropracteur, chiropractrice, chiropraxie, chiropractor',
  CHILDCARE:
    'crèche, micro-crèche, petite enfance, puéricultrice, auxiliaire de puériculture, nursery, childcare, day care',
  DENTAL_TECHNICIAN: 'prothésiste dentaire, laboratoire dentaire, dental technician',
  DENTIST:
    'dentiste, chirurgien-dentiste, chirurgienne-dentiste, cabinet dentaire, orthodontiste, orthodontie, dentist, dental surgeon, orthodontist',
  DERMATOLOGIST: 'dermatologue, dermatologie, dermatologist',
  DIETITIAN: 'diététicien, diététicienne, diététique, nutritionniste, nutrition, dietitian, nutritionist',
  DOCTOR:
    'médecin, docteur en médecine, médecin généraliste, généraliste, doctor, physician, general practitioner',
  DRIVING_SCHOOL:
    'auto-école, moniteur d’auto-école, monitrice d’auto-école, permis de conduire, driving school, driving instructor',
  EDUCATOR: 'éducateur spécialisé, éducatrice spécialisée, éducateur, éducatrice, social educator',
  ELDERLY_CARE:
    'maison de retraite, EHPAD, résidence seniors, résidence services, nursing home, retirement home',
  FUNERALS:
    'pompes funèbres, obsèques, funérarium, conseiller funéraire, funeral director, undertaker, funerals',
  GYNAECOLOGIST: 'gynécologue, gynécologie, gynaecologist, gynecologist',
  HAIRDRESSER: 'coiffeur, coiffeuse, coiffure, salon de coiffure, barbier, hairdresser, hair salon, barber',
  HEARING_AIDS: 'audioprothésiste, audioprothèse, appareils auditifs, audiologist, hearing aids',
  HOME_CARE:
    'aide à domicile, services à la personne, auxiliaire de vie, maintien à domicile, home care, home help, carer, caregiver',
  HOSPITAL: 'hôpital, clinique, hospital, clinic',
  HYPNOTHERAPIST: 'hypnothérapeute, hypnose, hypnothérapie, hypnotherapist, hypnotherapy',
  KINESIOLOGIST: 'kinésiologue, kinésiologie, kinesiologist, kinesiology',
  LANGUAGE_TEACHER:
    'professeur de langues, cours de langues, professeur d’anglais, cours d’anglais, formation en langues, language teacher, language school, english teacher',
  LIFE_COACH: 'coach de vie, développement personnel, life coach, personal development',
  MASSEUR:
    'masseur, masseuse, massage, massages, praticien bien-être, praticienne bien-être, bien-être, massage therapist, wellness',
  MEDICAL_DEVICES: 'matériel médical, dispositifs médicaux, medical devices, medical equipment',
  MEDITATION_TEACHER: 'méditation, pleine conscience, meditation teacher, meditation, mindfulness',
  MIDWIFE: 'sage-femme, sages-femmes, midwife, midwifery',
  MUSIC_TEACHER: 'professeur de musique, cours de musique, école de musique, music teacher, music school',
  NAILS: 'prothésiste ongulaire, onglerie, manucure, nail salon, manicure',
  NATUROPATH: 'naturopathe, naturopathie, naturopath, naturopathy',
  NURSE:
    'infirmier, infirmière, soins infirmiers, infirmier libéral, infirmière libérale, IDEL, nurse, nursing',
  OCCUPATIONAL_THERAPIST: 'ergothérapeute, ergothérapie, occupational therapist, occupational therapy',
  OPHTHALMOLOGIST: 'ophtalmologue, ophtalmologie, ophthalmologist, orthoptiste',
  OPTICIAN: 'opticien, opticienne, optique, lunettes, optician, eyewear, optometrist',
  OSTEOPATH: 'ostéopathe, ostéopathie, osteopath, osteopathy',
  PERSONAL_TRAINER:
    'coach sportif, coach sportive, coaching sportif, préparateur physique, préparatrice physique, salle de sport, fitness, personal trainer, gym, fitness coach',
  PHARMACIST: 'pharmacien, pharmacienne, pharmacie, officine, pharmacist, pharmacy, chemist',
  PHYSIOTHERAPIST:
    'kinésithérapeute, kinésithérapie, kiné, masseur-kinésithérapeute, physiotherapist, physiotherapy, physical therapist',
  PILATES_TEACHER: 'pilates, professeur de pilates, pilates teacher, pilates instructor',
  PODIATRIST: 'podologue, pédicure-podologue, pédicure, podologie, podiatrist, chiropodist',
  PSYCHIATRIST: 'psychiatre, psychiatrie, psychiatrist',
  PSYCHOLOGIST: 'psychologue, psychologie, psychologue du travail, psychologist, psychology',
  PSYCHOMOTOR_THERAPIST: 'psychomotricien, psychomotricienne, psychomotricité, psychomotor therapist',
  PSYCHOTHERAPIST:
    'psychothérapeute, psychothérapie, psychopraticien, psychopraticienne, psychanalyste, thérapeute, thérapeute de couple, psychotherapist, therapist, counsellor, counselor',
  RADIOLOGIST: 'radiologue, radiologie, imagerie médicale, radiologist',
  REFLEXOLOGIST: 'réflexologue, réflexologie, reflexologist, reflexology',
  SCHOOL_TUTOR: 'soutien scolaire, cours particuliers, aide aux devoirs, tutor, tutoring, private lessons',
  SOCIAL_WORKER:
    'assistant social, assistante sociale, travailleur social, travailleuse sociale, social worker',
  SOPHROLOGIST: 'sophrologue, sophrologie, sophrologist',
  SPEECH_THERAPIST: 'orthophoniste, orthophonie, speech therapist, speech and language therapist',
  SPORTS_TEACHER:
    'professeur de sport, éducateur sportif, éducatrice sportive, moniteur de sport, sports teacher, sports instructor',
  STRESS_CONSULTANT:
    'gestion du stress, qualité de vie au travail, QVT, risques psychosociaux, RPS, stress management, well-being at work',
  SURGEON: 'chirurgien, chirurgienne, chirurgie, surgeon, surgery',
  TATTOO_ARTIST: 'tatoueur, tatoueuse, tatouage, tattoo artist',
  TEACHER:
    'enseignant, enseignante, enseignement, professeur, professeure, professeur des écoles, instituteur, institutrice, teacher, teaching, professor, lecturer',
  VETERINARIAN: 'vétérinaire, clinique vétérinaire, veterinarian, veterinary surgeon, vet',
  YOGA_TEACHER: 'yoga, professeur de yoga, cours de yoga, yoga teacher, yoga instructor',
} satisfies Trades
