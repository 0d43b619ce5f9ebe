# Trousses : des sections pour qui les veut. Aucune n'est choisie à la place de la personne; elles n'ajoutent que des idées.
# Même voix que plan.ftl : titres et idées disent « je », les phrases d'accueil disent « vous ». Aucun mot qui colle une étiquette.
# Le sujet n'est pas le travail du sexe, c'est le contrôle par d'autres. Aucune section ne suppose un départ.
# Ébauches, jusqu'à ce que des personnes qui ont vécu cela, et des services, les aient revues.

# Dans tous les plans.

section-reasons-title = Mes raisons de continuer
section-reasons-lead = Elles sont à vous. Lisez-les un jour difficile. Ajoutez-en une un jour meilleur.
section-reasons-idea-1 = Les gens que j’aime, et qui m’aiment
section-reasons-idea-2 = Un enfant, quelqu’un ou un animal qui a besoin de moi
section-reasons-idea-3 = Une chose que je veux encore voir ou faire
section-reasons-idea-4 = De bons mots que j’ai gardés
section-reasons-idea-5 = Un jour difficile que j’ai traversé
section-reasons-idea-6 = Un chant, une prière ou un lieu qui me donne de la force
section-reasons-idea-7 = Ce que je dirais à une personne amie à ma place

section-going-back-title = Quand je suis de retour là-bas
section-going-back-lead = Vos raisons peuvent être bonnes, et elles sont à vous. Ce n’est pas un échec. Ce que vous avez appris vous reste.
section-going-back-idea-1 = Ce que je garde de ce plan, et où : ma tête est peut-être le mieux
section-going-back-idea-2 = Qui garde le contact avec moi, et comment
section-going-back-idea-3 = Mon mot pour « va chercher de l’aide » : il compte toujours
section-going-back-idea-4 = Mes façons d’en sortir, le jour et la nuit
section-going-back-idea-5 = Ce que je garde tout près : souliers, un peu d’argent, un numéro su par cœur
section-going-back-idea-6 = Quoi dire sur l’endroit où j’étais
section-going-back-idea-7 = Qui sera là pour moi sans juger
section-going-back-idea-8 = Ce que je sais maintenant et que je ne savais pas avant

# Trousse : control. Quand d'autres contrôlent le travail, le sexe ou l'argent d'une personne.

pack-control-title = On contrôle mon travail, ma vie sexuelle ou mon argent
pack-control-lead = Pour quand d’autres décident de ce que vous faites, d’où vous dormez ou de ce que vous gardez. Il s’agit de leur contrôle. Il ne s’agit pas d’un travail que vous choisissez.

section-where-i-am-title = Où je suis
section-where-i-am-lead = De petites choses peuvent vous dire où vous êtes, ou le dire à une personne de confiance. Notez seulement ce qui est sans danger.
section-where-i-am-idea-1 = Le nom sur le courrier, ou l’adresse sur une facture
section-where-i-am-idea-2 = Noms de rues, arrêts d’autobus, magasins
section-where-i-am-idea-3 = L’hôtel : son nom, l’étage, le numéro de chambre
section-where-i-am-idea-4 = Ce que j’entends : trains, avions, une école, une autoroute
section-where-i-am-idea-5 = La ville, et combien de temps a duré la route
section-where-i-am-idea-6 = Quand on me déplace : qui décide, qui conduit, à quoi je le vois
section-where-i-am-idea-7 = Ce qui change alors : le téléphone, mon nom, les règles, les gens
section-where-i-am-idea-8 = Comment faire savoir que je suis dans un nouvel endroit

section-watching-title = Comment on me surveille
section-watching-lead = Vous connaissez leurs habitudes. Les moments creux sont bons à connaître aussi.
section-watching-idea-1 = Les moments sans personne, même cinq minutes
section-watching-idea-2 = Qui surveille, et comment : sur place, par caméra, par téléphone
section-watching-idea-3 = Quand je dois donner des nouvelles, et quoi dire si je tarde
section-watching-idea-4 = Combien je dois rapporter, et quand on compte
section-watching-idea-5 = Qui lit mes messages, ou écrit à ma place
section-watching-idea-6 = Qui vient avec moi au magasin, à la clinique, à la banque
section-watching-idea-7 = Quand ces gens dorment, sortent ou regardent ailleurs
section-watching-idea-8 = Les autres ici : qui leur répète tout, et qui ne dit rien

section-holds-me-title = Ce qui me retient
section-holds-me-lead = D’autres ont tissé ces liens. Vous n’y êtes pour rien. En nommer un peut montrer qui aiderait à le défaire.
section-holds-me-idea-1 = Ce qu’on dit que je dois, et comment ça grossit
section-holds-me-idea-2 = Mes pièces d’identité, papiers et cartes : qui les a
section-holds-me-idea-3 = Les photos ou vidéos qu’on pourrait montrer
section-holds-me-idea-4 = La drogue ou l’alcool qui vient de ces gens
section-holds-me-idea-5 = Les menaces contre ma famille, ici ou au loin
section-holds-me-idea-6 = Mon statut : ce qu’on me dit, et ce qu’en dit une avocate ou un avocat
section-holds-me-idea-7 = Les conditions de la cour ou les accusations que je porte
section-holds-me-idea-8 = L’amour, l’espoir, un enfant en commun
section-holds-me-idea-9 = Le premier lien que l’on pourrait m’aider à défaire

section-small-safety-title = Un peu de sécurité, pour l’instant
section-small-safety-lead = Un petit pas compte. Rien ici ne vous demande de partir.
section-small-safety-idea-1 = Une personne à qui je fais confiance, même un peu
section-small-safety-idea-2 = De l’argent mis de côté : où, ou chez qui
section-small-safety-idea-3 = Ce qu’il me faut : condoms, serviettes, pilule, matériel propre, naloxone
section-small-safety-idea-4 = Un vieux téléphone chargé : même sans forfait, il peut souvent joindre le 9-1-1
section-small-safety-idea-5 = Un mot qui dit à quelqu’un que ce n’est pas sûr
section-small-safety-idea-6 = Comment on se protège entre nous ici
section-small-safety-idea-7 = Mes limites, et quoi dire quand on insiste
section-small-safety-idea-8 = Une halte-accueil ou une clinique où l’on me verrait en privé
section-small-safety-idea-9 = Manger, boire et dormir, quand je peux

section-exit-day-title = Le jour, si je pars
section-exit-day-lead = Si un jour vous voulez partir, y penser un peu avant peut aider. Vous pouvez aussi changer d’idée.
section-exit-day-idea-1 = Qui ne doit pas le savoir, même quelqu’un de gentil
section-exit-day-idea-2 = Ceux et celles qui amènent d’autres gens, ou qui répètent
section-exit-day-idea-3 = Mon téléphone peut montrer où je suis : quoi en faire ce jour-là
section-exit-day-idea-4 = L’heure où c’est le plus facile de sortir
section-exit-day-idea-5 = Un trajet pour partir, et un autre en réserve
section-exit-day-idea-6 = Ce que je prends si je peux : identité, médicaments, chargeur
section-exit-day-idea-7 = Ce que je peux laisser
section-exit-day-idea-8 = Où je vais d’abord, et qui m’y attend
section-exit-day-idea-9 = Si ça ne marche pas ce jour-là : quoi dire, et à qui en parler

section-first-days-title = Les premiers jours
section-first-days-lead = Le sommeil, la nourriture et la chaleur d’abord. Le reste peut attendre.
section-first-days-idea-1 = Un lit le jour même : à qui demander, et à qui ensuite
section-first-days-idea-2 = Une chambre où les autres ne peuvent pas entrer
section-first-days-idea-3 = Dormir et manger avant tout grand choix
section-first-days-idea-4 = Tout arrêter d’un coup, drogue ou alcool, peut être risqué : qui m’aiderait
section-first-days-idea-5 = Les médicaments que je prends, et où en ravoir
section-first-days-idea-6 = Un centre de traitement à l’hôpital : ce que j’en veux, et ce que je ne veux pas
section-first-days-idea-7 = Un téléphone sûr, et qui en a le numéro
section-first-days-idea-8 = Quoi dire quand on me demande où j’étais
section-first-days-idea-9 = Quand l’envie d’y retourner me prend : ce qui m’aide

section-online-title = Moi en ligne
section-online-lead = Des choses peuvent être retirées ou réglées. Cela peut prendre du temps. Vous n’avez pas à le faire sans aide.
section-online-idea-1 = Annonces et pages avec mon nom, mon numéro ou mon visage
section-online-idea-2 = Photos ou vidéos à faire disparaître, et où elles sont
section-online-idea-3 = Des images d’avant mes 18 ans : Cyberaide.ca peut demander aux sites de les retirer
section-online-idea-4 = Des images d’après mes 18 ans : StopNCII.org aide des sites à les trouver et à les bloquer
section-online-idea-5 = Quoi montrer à la police ou à qui me conseille en droit, avant que ça disparaisse
section-online-idea-6 = Les comptes à mon nom que d’autres utilisent
section-online-idea-7 = Dettes, prêts et forfaits de téléphone à mon nom
section-online-idea-8 = Une banque ou un service qui aiderait pour une dette forcée
section-online-idea-9 = Ce qui sort quand on cherche mon nom

section-court-title = La cour ou non
section-court-lead = Vous pouvez demander ce qui est possible et ne rien accepter. Vos souhaits peuvent changer.
section-court-idea-1 = La cour, pas la cour, ou pas maintenant : ce que je veux
section-court-idea-2 = Un conseil juridique gratuit, avant de choisir
section-court-idea-3 = Ce que je veux savoir avant de parler à la police
section-court-idea-4 = Les accusations pour des choses qu’on m’a fait faire
section-court-idea-5 = Une ordonnance qui dit à quelqu’un de rester loin de moi
section-court-idea-6 = Qui reste à côté de moi, en rencontre et en cour
section-court-idea-7 = Ce qui m’aide à parler : un écran, un lien vidéo, des pauses
section-court-idea-8 = L’argent que je pourrais demander, avec ou sans la cour
section-court-idea-9 = Des dates à garder : un écrit peut être demandé en cour

section-outside-it-title = Qui je suis en dehors de ça
section-outside-it-lead = Vous êtes bien plus que cela. C’était vrai avant, ça l’est maintenant.
section-outside-it-idea-1 = Le nom que je choisis
section-outside-it-idea-2 = Ce que j’aimais avant
section-outside-it-idea-3 = Ce que je sais faire
section-outside-it-idea-4 = Les gens qui me connaissaient avant, et qui me manquent
section-outside-it-idea-5 = Un travail, des études ou un art qui me plairait
section-outside-it-idea-6 = La nourriture, la musique, les vêtements que j’aime quand personne ne décide pour moi
section-outside-it-idea-7 = Ma foi, ma culture, ma langue
section-outside-it-idea-8 = Une journée qui serait bien à moi

# Trousse : moins de 16 ans. L'obligation de signaler vient en premier (Loi de 2017 sur les services à l'enfance, à la jeunesse
# et à la famille, article 125).

pack-under-16-title = J’ai moins de 16 ans
pack-under-16-lead = D’abord, la loi. En Ontario, toute personne qui pense qu’un enfant de moins de 16 ans subit du mal doit le dire à la protection de l’enfance.

section-under-16-title = J’ai moins de 16 ans
section-under-16-lead = D’abord, la loi. En Ontario, toute personne qui pense qu’un enfant de moins de 16 ans subit du mal doit le dire à la protection de l’enfance. Avant d’en dire plus, vous pouvez demander ce qu’elle devrait répéter.
section-under-16-idea-1 = Une question à poser d’abord : « Qu’est-ce que vous auriez à répéter, et à qui? »
section-under-16-idea-2 = Un adulte à qui je fais confiance, et un autre
section-under-16-idea-3 = Qui je veux avec moi quand la protection de l’enfance me parle
section-under-16-idea-4 = Ce que je veux qu’on sache, dans mes mots
section-under-16-idea-5 = Un endroit où je pourrais dormir sans avoir peur
section-under-16-idea-6 = Jeunesse, J’écoute : par téléphone, texto ou clavardage, jour et nuit
section-under-16-idea-7 = Une aide juridique gratuite pour les jeunes : qu’est-ce qui reste entre nous?
section-under-16-idea-8 = Quelqu’un à l’école que je pourrais aller voir
section-under-16-idea-9 = Frères, sœurs ou animaux qui m’inquiètent

# Trousse : 16 et 17 ans. On peut signaler, sans y être tenu (même loi, article 125, paragraphe 4).

pack-sixteen-title = J’ai 16 ou 17 ans
pack-sixteen-lead = À 16 et 17 ans, on peut parler de vous à la protection de l’enfance. La loi n’y oblige personne.

section-sixteen-title = J’ai 16 ou 17 ans
section-sixteen-lead = À 16 et 17 ans, on peut parler de vous à la protection de l’enfance. La loi n’y oblige personne. Avant d’en dire plus, vous pouvez demander ce que la personne ferait.
section-sixteen-idea-1 = Une question à poser d’abord : « Est-ce que vous le diriez à quelqu’un, et à qui? »
section-sixteen-idea-2 = La protection de l’enfance à mon âge : une entente que je peux accepter ou non, avec de l’aide juridique gratuite
section-sixteen-idea-3 = Des soins sans parent dans la pièce
section-sixteen-idea-4 = Un refuge pour jeunes, ou une famille chez qui rester
section-sixteen-idea-5 = L’école : qui m’aiderait à y rester, ou à y revenir
section-sixteen-idea-6 = Un compte et une paie que personne d’autre ne peut toucher
section-sixteen-idea-7 = Cadeaux, trajets, un lit : ce qu’on me demande en retour
section-sixteen-idea-8 = Des images de moi : Cyberaide.ca peut demander aux sites de les retirer
section-sixteen-idea-9 = Mes pièces d’identité et ma carte santé : comment avoir les miennes

# Trousse : personnes trans, non binaires et bispirituelles.

pack-trans-title = Identités trans, non binaires et bispirituelles
pack-trans-lead = Pour votre nom, votre corps et les lieux qui vous prennent comme vous êtes.

section-trans-title = Identités trans, non binaires et bispirituelles
section-trans-lead = Votre nom et vos mots pour vous comptent ici. Avant d’aller à un service, vous pouvez demander comment on vous y traiterait.
section-trans-idea-1 = Mon nom et mes pronoms, et où je peux les dire sans danger
section-trans-idea-2 = Le nom à utiliser quand on me téléphone ou qu’on laisse un message
section-trans-idea-3 = Qui ne le sait pas, et ne doit pas l’apprendre des autres
section-trans-idea-4 = Hormones : combien il m’en reste, où, et comment en ravoir
section-trans-idea-5 = Pièces d’identité à mon nom ou à l’ancien, et qui les a
section-trans-idea-6 = De petites choses qui font que je me ressemble
section-trans-idea-7 = Un refuge qui me prend comme je suis : quoi demander d’abord
section-trans-idea-8 = Si on menace de le dire à tous : qui reste de mon côté
section-trans-idea-9 = Des gens comme moi à qui parler : un groupe, une personne aînée, une ligne

# Trousse : Premières Nations, Inuits et Métis.

pack-indigenous-title = Premières Nations, Inuits et Métis
pack-indigenous-lead = Pour des plans faits avec la communauté, et pour les sorties longues ou par avion.

section-indigenous-title = Avec ma communauté
section-indigenous-lead = Un plan peut se faire à plusieurs, à votre façon. Vous choisissez qui y prend part.
section-indigenous-idea-1 = Talk4Healing, pour les femmes autochtones : par téléphone, texto ou clavardage, jour et nuit
section-indigenous-idea-2 = L’ONWA, l’association des femmes autochtones de l’Ontario : ce qu’elle a près de chez moi
section-indigenous-idea-3 = Une personne aînée, une tante, ou qui garde les savoirs
section-indigenous-idea-4 = Qui chez nous pourrait planifier avec moi, et qui en est trop proche
section-indigenous-idea-5 = Un centre d’amitié dans une ville où je pourrais arrêter
section-indigenous-idea-6 = Si je pars en avion : qui réserve, qui voit la liste, qui m’attend
section-indigenous-idea-7 = Qui paierait le billet : la bande, le poste de soins, un service
section-indigenous-idea-8 = Ma carte de statut et mes papiers, et comment en ravoir
section-indigenous-idea-9 = La langue, la terre, la cérémonie, les remèdes : ce qui me donne de la force

# Trousse : nouveaux arrivants et personnes sans statut.
# Immigration, Réfugiés et Citoyenneté Canada, avis du 4 février 2025 et page sur la protection : au moins 12 mois sauf exceptions, sans frais,
# sans obligation de témoigner. Violence familiale : nous disons au moins 6 mois; l'avis parle de 12 là aussi.

pack-newcomer-title = Au Canada depuis peu, ou sans statut
pack-newcomer-lead = Un conseil d’abord : une clinique juridique gratuite peut vous dire ce qui est sans danger avant d’agir.

section-newcomer-title = Au Canada depuis peu, ou sans statut
section-newcomer-lead = Demandez conseil avant d’agir, et avant d’appeler l’immigration. C’est gratuit dans une clinique juridique.
section-newcomer-idea-1 = Une clinique juridique à qui demander, avant de faire quoi que ce soit
section-newcomer-idea-2 = Un permis pour les gens que d’autres contrôlent pour le travail ou le sexe : le plus souvent 12 mois ou plus, sans frais
section-newcomer-idea-3 = Pour ce permis, je n’ai pas à parler en cour
section-newcomer-idea-4 = Un permis en cas de violence familiale : au moins 6 mois, sans frais
section-newcomer-idea-5 = Mon passeport et mes papiers : qui les a, où sont les copies
section-newcomer-idea-6 = Un permis de travail pour un seul patron : qui pourrait me parler d’un autre
section-newcomer-idea-7 = Un interprète qui ne connaît pas ma famille
section-newcomer-idea-8 = Des soins sans carte santé : un centre de santé communautaire à appeler d’abord
section-newcomer-idea-9 = Ma famille au pays : qui pourrait être en danger, et à qui le dire

# Trousse : handicap et surdité.

pack-disability-title = Handicap et surdité
pack-disability-lead = Pour ce dont vous avez besoin chaque jour, et vos façons de joindre les gens.

section-disability-title = Handicap et surdité
section-disability-lead = Vous connaissez vos besoins. Vous pouvez les dire partout.
section-disability-idea-1 = Ce qu’il me faut chaque jour : fauteuil, aides, piles, médicaments
section-disability-idea-2 = Qui m’aide pour mon corps ou ma maison, et qui d’autre le pourrait
section-disability-idea-3 = Si la personne qui m’aide est celle qui me fait peur : qui pourrait venir
section-disability-idea-4 = Mon argent et mes prestations : qui les reçoit, qui peut signer
section-disability-idea-5 = Comment je joins les gens : texto, relais, vidéo, un interprète de mon choix
section-disability-idea-6 = Le 9-1-1 par texto, en cas de surdité ou si je ne peux pas parler : m’inscrire d’abord auprès de ma compagnie de téléphone
section-disability-idea-7 = Un endroit où je peux entrer et vivre : porte, lit, toilette
section-disability-idea-8 = Mon chien d’assistance, et ce qu’il lui faut
section-disability-idea-9 = Une carte qui dit comment me parler

# Trousse : loin de la ville.

pack-rural-title = Loin de la ville
pack-rural-lead = Pour les longues routes, le réseau faible, l’hiver, et les lieux où tout le monde se connaît.

section-rural-title = Loin de la ville
section-rural-lead = La distance et le temps qu’il fait changent un plan. Des voisins qui vous connaissent aussi.
section-rural-idea-1 = Combien de temps il faut pour que l’aide arrive
section-rural-idea-2 = Où le téléphone marche, et où il ne marche pas
section-rural-idea-3 = Essence, pneus, une clé de plus
section-rural-idea-4 = Une place en auto quand je n’en ai pas : avec qui, et quand
section-rural-idea-5 = L’hiver : bottes, manteau et couverture près de la porte
section-rural-idea-6 = Des voisins chez qui marcher, le jour ou la nuit
section-rural-idea-7 = Qui parle, et qui sait garder une chose pour soi
section-rural-idea-8 = Les armes à feu ici : où elles sont, et qui pourrait les garder ailleurs
section-rural-idea-9 = Les bêtes : qui les nourrirait si je m’absente
