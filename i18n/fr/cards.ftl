# Les cartes : des lignes du plan réunies pour un moment. Ce qui accompagne une ligne. Ce qui passe d’abord.

now-title = Vite
now-lead = Vos propres mots, pour les moments où le temps manque.
now-empty = Il n’y a rien ici pour l’instant. Dans votre plan, touchez les points à côté d’une ligne pour la mettre ici.
now-way-out = Si je dois sortir
now-word = Mon mot pour dire « pas en sécurité »
now-number = Une personne à joindre
now-place = Un endroit où aller
now-other = Aussi
now-write = L’écrire
now-change = Changer cette carte
now-open-plan = Ouvrir mon plan

card-change-lead = Quelques mots suffisent. Ce que vous écrivez ici figure aussi dans votre plan.
card-take-off = Retirer de la carte
card-choose = Choisir des lignes de mon plan
card-empty = Il n’y a rien sur cette carte pour l’instant.

pick-title = Choisir des lignes
pick-lead = Cochez ce qui va sur la carte. Tout reste aussi dans votre plan.
pick-empty = Votre plan n’a pas encore de lignes.

show-title = Une carte à montrer
show-lead = À montrer à une infirmière, à un médecin ou à une intervenante. Elle ne contient que ces lignes.
show-know = Ce que je veux que vous sachiez
show-want = Ce que je veux
show-not = Ce que je ne veux pas
show-part = Où sur la carte

short-title = Une courte liste
short-lead = Quelques lignes à retenir, ou à noter à votre façon. Elle peut ressembler à une liste d’épicerie.
short-never-file = Cette liste n’est jamais un fichier. On ne peut ni l’imprimer ni l’envoyer d’ici.

first-title = D’abord pour moi
first-options = { $title }, déplacer ou retirer
first-take-off = Ce n’est plus ma priorité

line-first = D’abord pour moi
line-on-now = Sur la carte Vite
line-on-show = Sur la carte à montrer
line-on-short = Sur ma courte liste
line-shared = Peut être partagé
line-move-to = Mettre dans une autre section

detail-person = Comment joindre cette personne
detail-place = Comment m’y rendre
detail-reach = Numéro ou adresse
detail-times = Moments sûrs
detail-name = Nom à utiliser
detail-route = Comment je m’y rends
detail-stay = Quand, et pour combien de temps
detail-known-by = Qui connaît cet endroit
way-title = Façons sûres de joindre la personne
way-call = Appel
way-text = Texto
way-online = Application ou site Web
way-in-person = En personne
way-through = Par quelqu’un d’autre

stage-title = Où j’en suis
stage-lead = Votre plan s’ouvre d’abord sur cette partie. Vous pouvez ne rien dire, ou changer à tout moment.
stage-unsaid = Je préfère ne pas le dire
stage-now = Je vis avec, au jour le jour
stage-getting-ready = Je me prépare à un changement
stage-the-day = C’est aujourd’hui
stage-first-hours = Ça fait quelques jours que je suis loin
stage-after = Je bâtis ma vie
stage-going-back = Je suis de retour là-bas

packs-title = Plus de sections et d’idées
packs-lead = Elles conviennent à certaines vies et pas à d’autres. Prenez ce qui aide. Vous pourrez l’enlever.
packs-usual = Sections qui ne sont pas dans votre plan
packs-add = Ajouter
packs-added = Dans votre plan

progress = Fait : { $done } sur { $count }
text-size-usual = Habituelle
text-size-large = Grande
text-size-larger = Plus grande
text-size-largest = Très grande
line-sample = Vos mots auront cet air-là.
