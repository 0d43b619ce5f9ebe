# Le plan : étapes, sections, idées. Titres et idées disent « je », les phrases d'accueil disent « vous ».
# Les idées sont courtes, utilisables telles quelles, jamais des ordres. Aucune étape ne suppose un départ.

phase-now-title = Maintenant
phase-now-lead = Pour aujourd’hui, où que vous soyez.
phase-getting-ready-title = Se préparer
phase-getting-ready-lead = De petits pas, pour rester comme pour partir.
phase-the-day-title = Le jour même
phase-the-day-lead = Pour un jour où quelque chose change.
phase-first-hours-title = Les 72 premières heures
phase-first-hours-lead = Du repos, à manger, des soins, un lit.
phase-after-title = Ensuite
phase-after-lead = Plus tard, à votre rythme.
phase-going-back-title = Si j’y retourne
phase-going-back-lead = Cela arrive souvent, parfois plus d’une fois. Ce n’est pas un échec. Votre plan reste le vôtre.

section-keeps-me-safe-title = Ce qui me protège déjà
section-keeps-me-safe-lead = Vous avez fait tout ce chemin. Notez ce qui aide, grand ou petit.
section-keeps-me-safe-idea-1 = Ce que je fais quand je sens que ça va empirer
section-keeps-me-safe-idea-2 = Les personnes qui apaisent les choses
section-keeps-me-safe-idea-3 = Les moments où l’on ne me surveille pas, ou moins
section-keeps-me-safe-idea-4 = Ce que je dis, et ce que je ne dis pas
section-keeps-me-safe-idea-5 = Ce que je garde sur moi ou près de la porte
section-keeps-me-safe-idea-6 = Des endroits où je peux me reposer

section-want-most-title = Ce que je veux le plus maintenant
section-want-most-lead = Vos souhaits passent en premier. Choisissez-en un ou plusieurs. Ils peuvent changer.
section-want-most-idea-1 = Rester, et être plus en sécurité
section-want-most-idea-2 = Partir, maintenant ou plus tard
section-want-most-idea-3 = De l’espace et du temps pour réfléchir
section-want-most-idea-4 = Mes enfants en sécurité, près de moi
section-want-most-idea-5 = De l’argent à moi
section-want-most-idea-6 = Mes papiers, ou mon statut au pays
section-want-most-idea-7 = Un endroit sûr où dormir
section-want-most-idea-8 = Des soins pour ma santé
section-want-most-idea-9 = Quelqu’un qui m’écoute
section-want-most-idea-10 = Ne pas décider tout de suite

section-know-title = Ce que je sais
section-know-lead = Personne ne connaît votre vie mieux que vous. Ce que vous remarquez compte.
section-know-idea-1 = Ce qui a déjà marché
section-know-idea-2 = Les signes que ça empire
section-know-idea-3 = Les jours et les heures plus à risque
section-know-idea-4 = Les endroits plus à risque, et ceux qui le sont moins
section-know-idea-5 = Où je suis : noms de rues, courrier, numéro de chambre
section-know-idea-6 = Ce qui change quand on me déplace
section-know-idea-7 = Quand on me surveille, et quand je dois donner des nouvelles
section-know-idea-8 = Ce qui me retient ici : dette, papiers, images, menaces, famille

section-during-title = Quand ça devient dangereux
section-during-lead = Des choses à prévoir d’avance. Sur le moment, c’est vous qui jugez.
section-during-idea-1 = Les pièces où aller : plus d’une sortie
section-during-idea-2 = Les pièces à éviter : la cuisine, ou celles sans issue
section-during-idea-3 = Les sorties : porte, fenêtre, escalier, derrière
section-during-idea-4 = Où sont mes souliers, mes clés et mon manteau
section-during-idea-5 = Ce que je peux dire pour calmer, ou pour quitter la pièce
section-during-idea-6 = Quelqu’un tout près qui entendrait
section-during-idea-7 = Le 9-1-1, si je peux et si je le veux
section-during-idea-8 = Un vieux téléphone chargé : même sans forfait, il peut souvent joindre le 9-1-1

section-signals-title = Signaux
section-signals-lead = Des mots anodins pour les autres, qui disent quelque chose à une personne de confiance.
section-signals-idea-1 = Un mot pour « je peux parler »
section-signals-idea-2 = Un mot pour « pas maintenant, n’appelle pas »
section-signals-idea-3 = Un mot pour « va chercher de l’aide »
section-signals-idea-4 = Ce que la personne fait pour chaque mot
section-signals-idea-5 = Un signe à la fenêtre, ou une image que j’envoie
section-signals-idea-6 = Sans nouvelles de moi à telle heure : ce qu’elle fait
section-signals-idea-7 = Qui il vaut mieux ne pas appeler

section-people-title = Les gens
section-people-lead = Qui vous appuie, un peu ou beaucoup. Vous choisissez ce que chaque personne sait.
section-people-idea-1 = Qui sait tout, et qui en sait une partie
section-people-idea-2 = Les numéros que je sais par cœur
section-people-idea-3 = Qui pourrait garder un sac ou des copies
section-people-idea-4 = Qui m’ouvrirait la porte la nuit
section-people-idea-5 = Le nom à utiliser quand on me téléphone
section-people-idea-6 = Qui prend de mes nouvelles, et à quel rythme
section-people-idea-7 = Qui ne doit pas savoir
section-people-idea-8 = Qui pourrait en parler, même sans mauvaise intention
section-people-idea-9 = Si j’y retourne : qui garde le contact

section-children-title = Mes enfants et mes proches
section-children-lead = Les enfants peuvent savoir une partie du plan. Dites ce qu’ils peuvent garder sans avoir peur.
section-children-idea-1 = Où va chaque enfant, et qui appeler
section-children-idea-2 = Un mot qui veut dire « on y va »
section-children-idea-3 = Qui peut aller les chercher, et qui ne le peut pas
section-children-idea-4 = Leurs besoins : médicaments, papiers, toutou
section-children-idea-5 = Comment appeler le 9-1-1 et dire où l’on est
section-children-idea-6 = Où ils pourraient rester quelques nuits
section-children-idea-7 = Une personne âgée ou malade qui a besoin de moi, et qui pourrait l’aider
section-children-idea-8 = Mes enfants qui sont ailleurs : qui a de leurs nouvelles

section-pets-title = Animaux
section-pets-lead = On s’inquiète souvent pour son animal. Des proches, une clinique ou un refuge peuvent parfois le garder.
section-pets-idea-1 = Qui pourrait prendre mon animal quelques jours
section-pets-idea-2 = Nourriture, laisse, cage, médicaments
section-pets-idea-3 = Les papiers qui montrent qu’il est à moi
section-pets-idea-4 = Quels refuges prennent les animaux : demander d’abord

section-bag-title = Sac et papiers
section-bag-lead = Seulement ce qui est sans danger. Un sac découvert peut aggraver le risque.
section-bag-idea-1 = Où mettre un sac, ou qui pourrait le garder
section-bag-idea-2 = Pièces d’identité : les miennes, celles des enfants
section-bag-idea-3 = Papiers : naissance, statut, carte santé, bail, cour
section-bag-idea-4 = Mes papiers entre les mains d’autrui : copies, ou comment en ravoir
section-bag-idea-5 = Médicaments, lunettes, ordonnances
section-bag-idea-6 = Clés, carte bancaire, un peu d’argent comptant
section-bag-idea-7 = Chargeur, et numéros sur papier
section-bag-idea-8 = Vêtements, serviettes hygiéniques, choses pour bébé
section-bag-idea-9 = Un petit objet auquel je tiens

section-money-title = Argent
section-money-lead = Les petites sommes comptent. Ne mettez de côté que ce qui est sans danger pour vous.
section-money-idea-1 = Argent comptant : où, et combien
section-money-idea-2 = Un compte visible de moi seulement
section-money-idea-3 = Où arrivent le courrier et les alertes de la banque
section-money-idea-4 = La paie ou les prestations qui me reviennent
section-money-idea-5 = Les dettes : les miennes, et celles mises à mon nom
section-money-idea-6 = Ce qu’on me dit que je dois, et à qui
section-money-idea-7 = Quelqu’un qui pourrait me prêter un peu
section-money-idea-8 = Quoi demander à un service : nourriture, loyer, trajets, fonds

section-places-title = Transport et lieux
section-places-lead = Deux endroits valent parfois mieux qu’un. Il est utile que l’un soit inconnu de ceux qui vous inquiètent.
section-places-idea-1 = Le premier endroit où j’irais
section-places-idea-2 = Un deuxième, qu’on ne connaît pas autour de moi
section-places-idea-3 = Comment m’y rendre : autobus, taxi, auto d’une connaissance, à pied
section-places-idea-4 = La nuit, l’hiver, sans auto
section-places-idea-5 = Comment payer le trajet, et qui pourrait le voir
section-places-idea-6 = Un endroit ouvert tard, avec du monde, où attendre
section-places-idea-7 = Quoi répondre si l’on me demande où je vais
section-places-idea-8 = Un lit le jour même : à qui demander
section-places-idea-9 = Qui pourrait dire où je suis
section-places-idea-10 = Si j’y retourne : mes façons d’en sortir

section-phone-title = Téléphone et comptes
section-phone-lead = Beaucoup de changements d’un coup peuvent mettre la puce à l’oreille. Changez les choses quand c’est sans danger pour vous.
section-phone-idea-1 = Qui paie ce téléphone et voit la facture
section-phone-idea-2 = Qui connaît le code pour le déverrouiller
section-phone-idea-3 = Un nuage ou un compte familial partagé
section-phone-idea-4 = Qui voit où je suis : par le téléphone, l’auto, la montre, une balise, une appli
section-phone-idea-5 = Un appareil hors de leur portée : chez des proches, à la clinique, à la bibliothèque
section-phone-idea-6 = Les comptes et mots de passe à changer, et quand
section-phone-idea-7 = Le jour même : un téléphone peut montrer où je suis
section-phone-idea-8 = Annonces, images ou comptes à mon nom, et qui aiderait à les faire retirer
section-phone-idea-9 = Les messages que je veux garder comme preuve, et où

section-work-title = Travail ou école
section-work-lead = Vous choisissez d’en parler là-bas ou non, et jusqu’où.
section-work-idea-1 = Quelqu’un là-bas à qui je pourrais le dire
section-work-idea-2 = Quoi faire si quelqu’un vient ou appelle pour me trouver
section-work-idea-3 = D’autres entrées et sorties
section-work-idea-4 = Un autre horaire, un autre lieu, un autre groupe
section-work-idea-5 = Ce que je dis pour mes absences
section-work-idea-6 = Papiers : talons de paie, permis, relevés, références
section-work-idea-7 = L’école ou la formation que je veux

section-health-title = Santé
section-health-lead = Les soins sont pour vous, peu importe ce qui s’est passé et ce que vous décidez. Vous pouvez demander qu’on vous reçoive sans personne d’autre.
section-health-idea-1 = Mes médicaments de tous les jours, avec un peu de réserve
section-health-idea-2 = Après un coup à la tête ou une pression sur le cou : faire examiner, même sans marque
section-health-idea-3 = Un centre de traitement à l’hôpital : ce qu’on y fait, et ce qu’on doit y signaler
section-health-idea-4 = Les premiers jours : dormir, manger, boire, vêtements chauds
section-health-idea-5 = Arrêter l’alcool ou la drogue : qui m’aiderait à le faire sans danger
section-health-idea-6 = Grossesse, contraception, tests
section-health-idea-7 = Qui m’accompagne, et qui reste hors de la pièce
section-health-idea-8 = Ce que je veux dire au personnel soignant

section-legal-title = Loi et droits
section-legal-lead = Les lois changent d’un endroit à l’autre. Vous pouvez demander conseil sans rien décider.
section-legal-idea-1 = Mes questions pour un avocat, une avocate ou une clinique juridique
section-legal-idea-2 = Les ordonnances de la cour en vigueur, et où sont les papiers
section-legal-idea-3 = Les enfants : où ils vivent, qui décide
section-legal-idea-4 = Mon statut au pays : prendre conseil avant d’agir
section-legal-idea-5 = La police : oui, non, ou pas maintenant
section-legal-idea-6 = La cour ou non : ce que je veux
section-legal-idea-7 = Amendes, accusations ou dettes venues de ce qu’on m’a fait faire
section-legal-idea-8 = Des dates à retenir : un écrit peut être demandé en cour

section-steady-title = Émotions et équilibre
section-steady-lead = Ce que vous ressentez a du sens. Une petite chose à la fois suffit.
section-steady-idea-1 = Les pieds au sol, souffler lentement, cinq choses que je vois
section-steady-idea-2 = Ce qui me calme la nuit
section-steady-idea-3 = Qui appeler ou à qui écrire quand c’est lourd
section-steady-idea-4 = Pensées de suicide : le 9-8-8, par appel ou texto, jour et nuit
section-steady-idea-5 = Mes raisons de vivre
section-steady-idea-6 = Ce qui alourdit, et ce qui peut attendre
section-steady-idea-7 = S’ennuyer de quelqu’un est normal : ce qui m’aide alors
section-steady-idea-8 = Si j’y retourne : ce que je garde de ce plan

section-hope-title = Espoir, et qui je suis
section-hope-lead = Vous êtes plus que ce qui s’est passé.
section-hope-idea-1 = Mes forces
section-hope-idea-2 = Ce que j’aime faire, ou que j’aimais
section-hope-idea-3 = Les personnes, les lieux, la foi ou la culture qui me portent
section-hope-idea-4 = Mon nom, comme je veux qu’on le dise
section-hope-idea-5 = Une petite chose à attendre cette semaine
section-hope-idea-6 = Où j’aimerais être dans un an
section-hope-idea-7 = Ce que je veux qu’on sache de moi

