# Les lieux qui peuvent aider : la liste, un service, et quoi savoir avant le contact. Les faits sur les services ne sont pas ici, mais dans la liste.

places-room = Lieux
places-title = Des lieux qui peuvent aider
places-lead = Vous cherchez sur ce téléphone seulement. Rien de ce que vous tapez n’est envoyé.
places-search-label = De quoi avez-vous besoin?
places-search-placeholder = un lit ce soir, une avocate, un nom…
places-where = Où?
places-where-any = Tout l’Ontario
places-where-near = Près de : { $place }
places-where-change = Changer de lieu
places-kinds = Sortes d’aide
places-kinds-more = Plus de sortes d’aide
places-kinds-fewer = Moins de sortes d’aide
places-narrow = Préciser
places-narrow-count =
    { $count ->
        [one] Préciser : { $count } choix
       *[other] Préciser : { $count } choix
    }
places-narrow-lead = Ce que personne ne nous a dit porte la mention « à demander ». Ce n’est pas écarté.
places-open-now = Ouvert en ce moment
places-old-ones = Aussi les faits vieux de plus de deux ans
places-clear = Retirer tous les choix
places-understood = Voici ce que nous avons compris :
places-loading = La liste s’ouvre…
places-unreadable = La liste n’a pas pu s’ouvrir.
places-unreadable-what = Votre plan n’a pas changé. Réessayez. Si cela ne marche toujours pas, appelez le 2-1-1 : on y sait ce qu’il y a près de vous.
places-count =
    { $count ->
        [0] Rien ne va avec tout cela.
        [one] { $count } lieu convient.
       *[other] { $count } lieux conviennent.
    }
places-empty = Retirez un choix plus bas, ou appelez une de ces lignes. On peut y chercher avec vous.
places-removed =
    { $count ->
        [one] « { $choice } » écarte { $count } lieu.
       *[other] « { $choice } » écarte { $count } lieux.
    }
places-removed-show = Montrer sans ce choix
places-more =
    { $count ->
        [one] En montrer { $count } de plus
       *[other] En montrer { $count } de plus
    }

places-lane-now = Parler à quelqu’un maintenant
places-lane-near = Le plus près de : { $place }
places-lane-any = En Ontario
places-lane-phone = Par téléphone ou en ligne
places-lane-hidden = Adresse non publiée
places-lane-hidden-lead = Vous appelez d’abord. On vous dit ensuite où aller.
places-lane-farther = Plus loin
places-lane-own = Vos propres endroits sûrs
places-danger = En cas de danger en ce moment, le 9-1-1 est un choix possible. Un appel au 9-1-1 peut faire venir la police.

places-km = { $km } km
places-km-about = environ { $km } km
places-water = de l’autre côté de l’eau : plus long par la route
places-near-by = tout près
places-hidden = Adresse non publiée. Appelez d’abord.
places-open-always = Jour et nuit
places-open-until = Ouvert jusqu’à { $time }
places-opens-in =
    { $minutes ->
        [one] Ouvre dans { $minutes } minute
       *[other] Ouvre dans { $minutes } minutes
    }
places-closed = Fermé en ce moment
places-closed-until = Fermé. Ouvre { $day } à { $time }
places-hours-unknown = Heures : à demander
places-check-first = à vérifier d’abord
places-old = faits anciens : appelez d’abord
places-serves-all = pour tout l’Ontario
places-ask = { $what } : à demander
places-helps-with = aide offerte : { $what }

places-back = Lieux
places-before-title = Bon à savoir d’abord
places-ask-for = Quoi demander
places-for = Pour
places-ages-from = Dès { $from } ans
places-ages-to = Jusqu’à { $to } ans
places-ages = De { $from } à { $to } ans
places-ways = Comment joindre ce service
places-call = Appeler
places-call-to = Appeler : { $what }
places-text-to = Texter : { $what }
places-tty-to = ATS : { $what }
places-chat = Ouvrir la page de clavardage
places-web = Ouvrir le site Web
places-no-number = Nous n’avons pas de numéro. Appelez le 2-1-1 et demandez ce lieu par son nom.
places-connects = Cette ligne vous met en contact
places-toll-free = appel gratuit
places-full = C’est peut-être plein
places-full-lead = S’il n’y a pas de lit, demandez qu’on vous en trouve un ailleurs. Les deux suivants sur cette liste :
places-address = Adresse
places-address-lead = Pour le chemin, demandez-le quand vous appelez. Une appli de cartes garde ce que vous y cherchez.
places-hours = Heures
places-hours-by-appointment = Sur rendez-vous
places-hours-lead = À l’heure de ce lieu. L’heure de ce téléphone est peut-être fausse. Les jours fériés, cela change : appelez.
places-hours-closed-day = fermé
places-what-we-know = Ce que nous savons
places-not = Non : { $what }
places-ask-them = Pour le reste, demandez-leur.
places-languages = Langues
places-facts = D’où cela vient
places-facts-nobody = Personne n’a encore appelé ce numéro pour cette liste. Vérifiez d’abord.
places-facts-checked = Vérifié avec ce service le { $day }.
places-facts-weak = Nous avons une seule source, ou une source ancienne.
places-facts-source = { $title } ({ $date })
places-facts-no-date = sans date
places-closed-for-now = Ce lieu est fermé pour l’instant.
places-save = Mettre dans mon plan
places-saved = C’est dans votre plan, sous « { $section } ».

places-sheet-title = Avant d’appeler
places-sheet-title-text = Avant de texter
places-sheet-title-web = Avant d’ouvrir
places-sheet-trace = Un appel laisse des traces
places-sheet-trace-call = Il reste dans la liste d’appels. Il peut se voir sur la facture du téléphone, et dans un compte partagé. On peut vous rappeler, ou laisser un message.
places-sheet-trace-text = Un texto laisse des traces
places-sheet-trace-text-more = Vos textos et les réponses restent sur ce téléphone et dans ses sauvegardes. Une réponse peut se voir sur l’écran verrouillé. L’échange peut être sur la facture.
places-sheet-trace-web = Un site Web laisse des traces
places-sheet-trace-web-more = Il reste dans l’historique du navigateur. Le fournisseur Internet, ou la personne à qui est le Wi-Fi, peut voir quel site c’était.
places-sheet-safer = Si quelqu’un vérifie ce téléphone, un autre est plus sûr : chez des proches, au travail, à la bibliothèque ou à la clinique.
places-sheet-report = On doit parfois signaler
places-sheet-report-more = Quand quelqu’un de moins de 16 ans subit du mal, toute personne en Ontario doit le dire à la protection de l’enfance. Vous pouvez en parler avant de dire votre nom.
places-sheet-say = Vous pourriez dire
places-sheet-say-bed = « Je cherche un lit pour ce soir. Est-ce que je peux parler sans danger? »
places-sheet-say-other = « J’ai une question. Avant de dire mon nom : à qui allez-vous le répéter? »
places-sheet-closes = Tally se ferme quand le téléphone ouvre autre chose. Rien n’est perdu.
places-sheet-number = Me montrer seulement le numéro
places-sheet-dial = Ouvrir l’appli d’appels
places-sheet-text = Ouvrir l’appli de textos
places-sheet-web = Ouvrir le navigateur
places-sheet-not-now = Pas maintenant
places-sheet-extension = poste { $extension }
places-sheet-no-text-emergency = Au Canada, on ne peut pas texter le 9-1-1, sauf les personnes sourdes ou malentendantes qui se sont inscrites.

places-town-title = Où?
places-town-lead = Une ville, une Première Nation, ou les trois premiers signes d’un code postal. Cela reste sur ce téléphone, et disparaît quand vous quittez.
places-town-label = Ville ou code postal
places-town-placeholder = Sudbury, Six Nations, K7L…
places-town-any = Tout l’Ontario
places-town-none = Aucun lieu de ce nom n’est sur notre liste. Essayez une plus grande ville tout près.
places-town-wide = Ce code postal couvre un très grand territoire. Tapez la ville.
places-town-beside = près de : { $place }
places-not-near = Pas près de moi
places-not-near-lead = Pour certaines personnes, il vaut mieux être loin. Nous écartons ce qui est à moins de 50 km d’un endroit que vous choisissez.
places-not-near-on = À plus de 50 km de : { $place }
places-not-near-add = Écarter les lieux près d’ici

places-together = Plusieurs choses à la fois
places-together-lead = Choisissez vos besoins. Nous cherchons le moins d’arrêts possible.
places-together-best = Le moins d’arrêts
places-together-shorter = Avec un arrêt de moins
places-together-go = Y aller
places-together-call = Appeler
places-together-left = Rien ici pour : { $what }
places-together-choose = Choisissez au moins deux choses.

places-map = Carte simple
places-map-lead = Pour voir, pas pour trouver le chemin. Les numéros sont ceux de la liste plus bas. Les adresses non publiées n’y sont jamais.
places-map-alt = Carte avec les numéros de la liste plus bas
places-map-you = vous
places-map-none = Aucun de ces lieux n’a de point sur la carte.
places-map-scale = Ce trait fait { $km } km.

places-provider = Où peut appeler la personne qui m’aide?
places-provider-lead = Montrez cette page à une infirmière, à un médecin, à un enseignant ou à une intervenante. Ces lignes aident les gens qui aident.
places-provider-say = Vous pouvez lui demander : « Pouvez-vous appeler de votre téléphone, et pas du mien? »

places-about = À propos de cette liste
places-about-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
places-about-made = La liste a été faite le { $day }.
places-about-old = La liste est ancienne. Des numéros ont pu changer : vérifiez d’abord.
places-about-facts = Les faits viennent de pages publiques. Chaque fiche nomme les siennes. Personne n’a encore appelé ces numéros pour nous.
places-about-missing = Il manque bien des services. Le 2-1-1 en connaît plus : par appel ou texto, gratuit, jour et nuit.
places-about-sources = D’où viennent les données
places-about-licence = { $what } : { $who }, { $licence }

places-day-1 = lundi
places-day-2 = mardi
places-day-3 = mercredi
places-day-4 = jeudi
places-day-5 = vendredi
places-day-6 = samedi
places-day-7 = dimanche

places-need-emergency-shelter = Un lit sûr
places-need-second-stage = Logement après un refuge
places-need-crisis-line = Parler à quelqu’un
places-need-sa-dv-hospital = Soins à l’hôpital après une agression
places-need-clinic-primary = Médecin ou infirmière
places-need-sexual-health = Santé sexuelle
places-need-mental-health = Soutien psychologique
places-need-substance = Drogue ou alcool
places-need-legal-advice = Aide juridique
places-need-protection-order = Ordonnances de rester loin
places-need-immigration = Statut et papiers
places-need-police-alt = Aide avec la police
places-need-victim-services = Soutien après un crime
places-need-income-support = Argent
places-need-food = Nourriture
places-need-clothing = Vêtements
places-need-transport = Un trajet
places-need-child-protection = Sécurité des enfants
places-need-childcare = Garde d’enfants
places-need-pet-care = Animaux
places-need-device-safety = Téléphone et comptes sûrs
places-need-id-replacement = Pièces d’identité perdues ou prises
places-need-employment = Travail
places-need-housing-long-term = Un logement où rester
places-need-trafficking = Si quelqu’un contrôle votre travail

places-has-women-only = Femmes seulement
places-has-all-genders = Tous les genres
places-has-trans-inclusive = Personnes trans bienvenues
places-has-men = Hommes bienvenus
places-has-youth = Jeunes de 16 à 24 ans
places-has-under-sixteen = Moins de 16 ans sans adulte
places-has-children-ok = Enfants bienvenus
places-has-pets-ok = Animaux admis
places-has-pets-offsite = Animaux gardés ailleurs
places-has-wheelchair = Fauteuil roulant
places-has-deaf = Personnes sourdes, langue des signes
places-has-secured-access = Porte verrouillée ou gardée
places-has-staff-all-hours = Personnel jour et nuit
places-has-no-health-card = Sans carte santé
places-has-no-id = Sans pièce d’identité
places-has-no-status-needed = Peu importe le statut au pays
places-has-no-police-needed = Sans passer par la police
places-has-no-referral = Sans être dirigé par un service
places-has-free = Gratuit
places-has-harm-reduction = Accueil des gens qui consomment
places-has-curfew = Avec couvre-feu
places-has-indigenous-led = Dirigé par des Autochtones
places-has-francophone = En français
places-has-interpreter = Interprète
places-has-anonymous-ok = Sans donner de nom
places-has-trafficking-specific = Connaît le travail contrôlé
places-has-forensic-exam = Trousse de preuves
places-has-emergency-contraception = Contraception d’urgence
places-has-pep = Médicament pour prévenir le VIH
places-has-direct-funds = Peut donner de l’argent
places-has-transport = Peut organiser un trajet
places-has-one-stop = Plusieurs services au même endroit
places-has-faith-based = Tenu par un groupe religieux
places-has-cash-ok = Argent comptant accepté

places-kind-shelter = Refuge
places-kind-second-stage = Logement de deuxième étape
places-kind-safe-house = Maison sûre
places-kind-housing = Logement
places-kind-crisis-line = Ligne de crise
places-kind-hospital-centre = Centre à l’hôpital
places-kind-sexual-assault-centre = Centre contre les agressions sexuelles
places-kind-trafficking-programme = Aide contre le travail contrôlé
places-kind-victim-services = Services après un crime
places-kind-clinic = Clinique
places-kind-mental-health = Santé mentale
places-kind-substance-use = Drogue et alcool
places-kind-legal = Aide juridique
places-kind-newcomer = Au Canada depuis peu
places-kind-indigenous = Services autochtones
places-kind-youth = Services pour jeunes
places-kind-lgbtq2s = Services 2ELGBTQ+
places-kind-money = Argent
places-kind-basics = Besoins de tous les jours
places-kind-directory = Liste de services
places-kind-other = Autre soutien

places-language-en = Anglais
places-language-fr = Français
places-language-zh = Chinois
places-language-yue = Cantonais
places-language-vi = Vietnamien
places-language-km = Khmer
places-language-lo = Lao
places-language-ar = Arabe
places-language-ur = Ourdou
places-language-so = Somali

places-midnight = minuit
places-noon = midi
places-time-morning = { $time }
places-time-afternoon = { $time }

places-removed-old =
    { $count ->
        [one] { $count } lieu est écarté : ses faits ont plus de deux ans.
       *[other] { $count } lieux sont écartés : leurs faits ont plus de deux ans.
    }
places-narrow-done = Montrer les lieux
places-fewer = En montrer moins
places-email = Courriel
places-email-lead = Un courriel reste dans la boîte, et dans la réponse. Qui peut ouvrir la boîte peut le lire.
places-site-lead = L’adresse est { $site }
places-map-number = Numéro { $number } sur la carte
places-provider-control = Si quelqu’un contrôle le travail de la personne
places-provider-hospital = Soins à l’hôpital après une agression
places-provider-legal = Aide juridique
places-too-many =
    { $count ->
        [one] { $count } autre convient. Précisez pour le voir.
       *[other] { $count } autres conviennent. Précisez pour les voir.
    }
