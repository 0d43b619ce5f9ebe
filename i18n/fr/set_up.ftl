# Configuration : ce que c'est, ce que cela ne peut pas faire, qui voit le téléphone, les codes, l'essai.
# L'honnêteté avant la douceur; des lignes courtes; une idée par ligne.

set-up-title = Configuration
set-up-start = Commencer
set-up-own-pace = Vous pouvez arrêter à tout moment. Rien n’est gardé avant la dernière étape.

set-up-what-title = Ce que c’est
set-up-what-plan = Une vraie calculatrice. Derrière, un plan dans vos propres mots, que votre code ouvre.
set-up-what-offline = Cela marche sans réseau et sans compte. On ne demande aucun nom. Rien n’est envoyé de soi-même.
set-up-what-choice = Vous choisissez ce que vous écrivez. Tout peut rester vide.
set-up-what-sealed = Votre plan est gardé scellé sur cet appareil. Plus votre code est long, plus il est difficile à deviner.

set-up-limits-title = Ce que cela ne peut pas faire
set-up-limits-spyware = Un logiciel espion sur cet appareil voit tout ce que vous tapez et lisez quand votre plan est ouvert. Nous ne pouvons pas l’empêcher.
set-up-limits-other-device = Si quelqu’un surveille peut-être cet appareil, prenez-en un qui est hors de sa portée.
set-up-limits-no-changes = N’enlevez pas de logiciel espion et ne changez pas de compte avant d’avoir un plan. Un changement peut alerter la personne qui surveille.
set-up-limits-watched = Cela n’aide pas si quelqu’un vous regarde taper votre code.
set-up-limits-hides-words = Cela cache vos mots, pas l’application. Une personne qui la connaît peut savoir à quoi elle sert.
set-up-limits-erase = Toute personne qui tient ce téléphone peut effacer votre plan. Elle ne peut pas le lire sans un code.
set-up-limits-again = Configurer de nouveau remplace tout sur cet appareil, pour tout le monde.
set-up-limits-forgotten = Un code oublié ne se retrouve pas. Personne ne peut ouvrir le plan à votre place, nous non plus.
set-up-limits-records = Ce que vous écrivez laisse une trace. On peut la trouver, la prendre, ou la demander en cour.
set-up-limits-shared = Ce que vous partagez ne se reprend pas.
set-up-limits-copies = Une personne qui a un code et des copies de cet appareil faites à deux jours différents pourrait voir qu’il y a autre chose.
set-up-limits-traces = Quand vous effacez ou quittez, des traces peuvent rester dans un téléphone, un ordinateur ou un navigateur.
set-up-limits-web-title = Dans un navigateur
set-up-limits-web-storage = Le navigateur peut supprimer votre plan. Safari peut le faire après 7 jours sans utilisation, sauf si vous ajoutez cette page à l’écran d’accueil.
set-up-limits-web-host = Il faut faire confiance à qui gère ce site. Cette personne pourrait changer ce qu’il fait.
set-up-limits-web-lockdown = Sur un iPhone en mode Isolement, la version Web ne marche pas.
set-up-limits-read = J’ai lu ceci

set-up-who-title = Qui peut voir ce téléphone?
set-up-who-lead = Ces questions vous aident à choisir. Vos réponses ne sont pas gardées.
set-up-who-pays = Est-ce qu’une autre personne paie ce téléphone?
set-up-who-code = Est-ce qu’une autre personne connaît le code pour le déverrouiller?
set-up-who-given = Est-ce qu’une autre personne vous l’a donné ou l’a configuré?
set-up-who-account = Partagez-vous un nuage ou un compte familial avec quelqu’un?
set-up-who-knows = Est-ce que quelqu’un sait des choses que vous ne lui avez pas dites?
set-up-who-takes = Est-ce que quelqu’un prend ou vérifie ce téléphone?
set-up-who-result-lead = D’après vos réponses, voici une possibilité. C’est vous qui décidez.
set-up-who-here-title = Le garder ici
set-up-who-here-text = Rien dans vos réponses n’indique une autre personne sur ce téléphone. Cela peut changer.
set-up-who-care-title = Le garder ici, avec prudence
set-up-who-care-text = Quelqu’un pourrait prendre ce téléphone. Ouvrez votre plan sans personne autour, et quittez-le chaque fois.
set-up-who-no-save-title = L’utiliser sans enregistrer
set-up-who-no-save-text = Écrivez et lisez maintenant. Rien n’est gardé quand vous quittez. Un logiciel espion pourrait quand même le voir.
set-up-who-other-title = Prendre un autre appareil
set-up-who-other-text = Quelqu’un voit peut-être ce qui se passe sur ce téléphone. L’appareil d’une connaissance, d’une clinique ou d’une bibliothèque serait peut-être mieux. Continuer à utiliser ce téléphone comme d’habitude peut aider à ne pas attirer l’attention.

set-up-again-title = Ceci remplace tout
set-up-again-text = S’il y a un plan sur cet appareil, le vôtre ou celui d’une autre personne, il disparaîtra. On ne peut pas revenir en arrière. Nous ne pouvons pas savoir s’il y en a un.
set-up-again-confirm = Tout remplacer

set-up-mine-title = Votre code
set-up-mine-lead = Au moins { $least } touches : des chiffres et des signes, dans un ordre que personne d’autre ne sait.
set-up-mine-advice = Pas une date de naissance, un numéro de téléphone, ni un code qui sert ailleurs.
set-up-mine-remember = Répétez-le dans votre tête quelques fois. Le plus sûr est de ne pas l’écrire.
set-up-code-again = Tapez le même code encore une fois
set-up-code-differs = Les deux ne sont pas pareils. Rien n’est perdu. Tapez votre code encore une fois.
set-up-code-show = Montrer ce que je tape
set-up-code-hide = Cacher ce que je tape
set-up-code-clear = Vider

set-up-decoy-title = Un deuxième code, si vous en voulez un
set-up-decoy-lead = Il ouvre un autre plan, avec des notes banales. Vous pourriez montrer celui-là si l’on vous force à ouvrir l’application.
set-up-decoy-same = Les écrans sont les mêmes dans les deux.
set-up-decoy-limits = Une personne qui connaît cette application peut quand même demander un autre code. Il n’y a que vous pour juger si cela vous aiderait.
set-up-decoy-change = Nos lignes banales sont publiques. Changez-en quelques-unes maintenant, puis de temps en temps.
set-up-decoy-skip = Pas de deuxième code

set-up-opens-title = Sur quoi ce plan s’ouvre-t-il?
set-up-opens-lead = Vous pourrez tout changer plus tard.
set-up-opens-sections = Des sections avec des idées pour la sécurité
set-up-opens-nothing = Une page vide

set-up-wipe-title = Un code qui efface, si vous en voulez un
set-up-wipe-lead = Taper ce code, puis =, efface aussitôt tous les plans de cet appareil. Il n’y a pas d’autre question.
set-up-wipe-limits = On ne peut pas revenir en arrière. Une personne qui connaissait le plan peut remarquer qu’il a disparu.
set-up-wipe-skip = Pas de code qui efface

set-up-making = Votre plan est en train d’être scellé. Un instant.
set-up-made = C’est prêt.
set-up-failed = La configuration n’a pas marché. Rien n’a été remplacé sur cet appareil. Réessayez.
set-up-failed-unsure = Cela s’est arrêté avant la fin. Allez à la calculatrice et tapez votre code, puis =. Si rien ne s’ouvre, configurez de nouveau.

set-up-return-title = Comment revenir, comment quitter
set-up-return-come-back = Pour revenir : tapez votre code sur la calculatrice, puis =.
set-up-return-wrong = Un mauvais code est un calcul comme un autre. Il montre un résultat, sans message.
set-up-return-leave = Pour quitter : le bouton Quitter, Échap, ou Maj trois fois.
set-up-return-hide = Quand cette page est cachée ou que l’écran s’éteint, votre plan se verrouille.
set-up-return-set-up = Cette page de configuration reste dans chaque copie de l’application. Y arriver ne dit rien sur vous.

set-up-practice-title = S’exercer
set-up-practice-lead = Essayez avec des notes d’exemple. Rien de ce qui est à vous n’est touché.
set-up-practice-come-back = Tapez le code d’exemple { $code }, puis =.
set-up-practice-leave = Maintenant, quittez : le bouton Quitter à l’intérieur du cadre.
set-up-practice-decoy = Maintenant le deuxième code d’exemple { $code }, puis =.
set-up-practice-wipe = Maintenant le code d’exemple qui efface { $code }, puis =. Seules les notes d’exemple disparaissent.
set-up-practice-worked = Cela a marché.
set-up-practice-not-yet = Pas encore. Prenez votre temps, et réessayez.
set-up-practice-again = Refaire l’exercice
set-up-finish = Aller à la calculatrice

set-up-code-use = Prendre ce code
set-up-code-suggest = Me proposer un code
set-up-code-suggested = Un code au hasard, difficile à deviner. Apprenez-le avant de continuer.
set-up-decoy-yes = Choisir un deuxième code
set-up-decoy-code-title = Votre deuxième code
set-up-decoy-code-lead = Pas semblable au premier. Au moins { $least } touches.
set-up-filling-title = Ce que le deuxième code ouvre
set-up-wipe-yes = Choisir un code qui efface
set-up-wipe-code-title = Le code qui efface
set-up-wipe-code-lead = Un code que vous ne taperez pas par erreur. Au moins { $least } touches.
set-up-begin = Faire mon plan
