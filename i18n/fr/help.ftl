# Façons de continuer, usage sans enregistrer, pratique, et ce que font les réglages.

who-skip = Passer les questions
who-ways-title = Quatre façons de continuer
who-ways-lead = C’est vous qui décidez. Vous pouvez revenir et choisir autre chose.
who-suggested = Celle-ci va avec vos réponses
who-other-borrow = Choisissez un appareil que cette personne ne tient jamais : chez des proches, à la bibliothèque, au travail ou à l’école.
who-other-there = Là, ouvrez cette même calculatrice. Si d’autres personnes s’en servent aussi, utilisez-la sans enregistrer.
who-other-clean = Ne videz pas ce téléphone à la hâte. Un vide peut aussi se remarquer.
who-other-here = Continuer ici quand même

no-save-start = Commencer sans enregistrer
no-save-nothing = Ni code ni plan : rien n’est écrit sur cet appareil.
no-save-gone = Tout disparaît quand vous quittez, quand l’écran s’éteint, quand vous regardez autre chose, ou après 5 minutes sans y toucher.
no-save-later = Ce qu’il vous faudra plus tard, apprenez-le par cœur.
no-save-stays = Un plan qui est déjà sur cet appareil reste comme il est.
no-save-settings = Ce plan n’est pas enregistré et n’a pas de code. Pour garder un plan, quittez, puis configurez.

made-lead = Votre plan est ouvert. À partir de maintenant, seuls vos nouveaux codes marchent.
made-practise = S’exercer d’abord
made-open = Aller à mon plan

practice-real = Le bouton Quitter tout en bas de l’écran, Échap, et Maj trois fois sont réels. Ici aussi, ils font quitter aussitôt.
practice-codes = Les codes d’exemple ne servent qu’ici. Ils n’ouvrent rien qui est à vous.
practice-phone = Téléphone d’exemple
practice-notes = Notes d’exemple
practice-notes-1 = La porte de côté, puis l’escalier
practice-notes-2 = Un double de la clé chez les voisins
practice-notes-3 = Le sac est au travail
practice-gone = Tapez encore une fois le code d’exemple { $code }, puis =. Tout est effacé : ce n’est plus qu’un calcul.
practice-done-title = Vous avez tout essayé
practice-done = Quitter, revenir, un deuxième code, un code qui efface : vos propres codes font de même.
practice-skip = Arrêter l’exercice

settings-codes = Codes
settings-practise = S’exercer à quitter et à revenir
settings-by-itself = Ce que cette application fait d’elle-même

change-code-old-title = Le code que vous utilisez maintenant
change-code-old-lead = Tapez le code qui ouvre ce plan.
change-code-new-title = Votre nouveau code
change-code-new-lead = Pas semblable aux autres codes que vous utilisez ici. Au moins { $least } touches.
change-code-making = Un instant. Votre code est en train de changer.
change-code-refused = Rien n’a changé. Le premier code n’était pas celui qui ouvre ce plan, ou le nouveau ne peut pas servir. Recommencez.
change-code-failed = Cet appareil a donné une erreur. L’ancien code ou le nouveau ouvre le plan. Réessayez avant de quitter.
change-code-done-title = Votre code est changé
change-code-done = À partir de maintenant, le nouveau code ouvre ce plan. L’ancien n’est plus qu’un calcul.

again-keep = Ce qui est ouvert maintenant reste, avec le nouveau code que vous choisirez.
again-gone = Tout le reste disparaît de cet appareil, pour tout le monde : les autres plans et tous les codes.
again-why = C’est la façon d’ajouter ou d’enlever un deuxième code ou un code qui efface.
again-start = Choisir de nouveaux codes
again-unsure = Cela s’est arrêté avant la fin. Ce qui est ouvert ici l’est encore. Réessayez maintenant, avant de quitter.

wipe-hold = Tenir 3 secondes pour effacer
wipe-holding = Tenez. Pour arrêter, lâchez.
wipe-without-holding = Effacer sans tenir le bouton
wipe-then = Ensuite, vous verrez la calculatrice.
wipe-erasing = Effacement en cours. Un instant.
wipe-failed = Tout n’a pas pu être effacé. Réessayez maintenant.
