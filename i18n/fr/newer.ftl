# Prendre une liste plus récente, et une version plus récente de l’application.

newer-old = Cette liste a été faite le { $day }. Des numéros ont pu changer : vérifiez d’abord.
newer-title = Une liste plus récente
newer-version = C’est la version { $version } de la liste.
newer-keeps = Une liste que vous prenez reste sur cet appareil, dans un fichier à part. Quelqu’un qui fouille les fichiers peut voir qu’une liste est arrivée, et quand. Pas ce que vous écrivez ni ce que vous cherchez.
newer-goes = Une liste que vous ouvrez sert jusqu’à ce que vous sortiez. Cet appareil ne la garde pas.
newer-open = Ouvrir un fichier de liste
newer-open-hint = Celui qu’on vous a donné. Il est d’abord vérifié.
newer-check = Voir s’il y a une liste plus récente
newer-check-who = Ceci demande à { $host } toute la liste, la même pour tous. On y voit que cet appareil l’a demandée, et quand. Ceux qui gèrent votre réseau le voient aussi.
newer-check-not = On n’y voit ni votre plan, ni la ville choisie ici, ni ce que vous cherchez. L’adresse de votre connexion peut dire à peu près où vous êtes. Rien n’est demandé avant votre accord.
newer-check-now = Demander maintenant
newer-check-later = Pas maintenant
newer-checking = La liste est vérifiée.
newer-fetching = La liste est demandée. Restez sur cette page jusqu’à ce qu’elle soit là. Quitter la page arrête tout.
newer-taken = La liste plus récente sert maintenant.
newer-same = Vous avez déjà cette liste. Rien n’a changé.
newer-nothing = Aucun fichier n’a été choisi. Votre liste reste la même.
newer-no-list = Ce n’est pas une liste, ou ce n’en est qu’une partie. Demandez-la encore. Votre liste reste la même.
newer-not-signed = Cette liste ne vient pas de ceux qui font la vôtre. Elle n’a pas servi. Votre liste reste la même.
newer-older = Cette liste est plus ancienne que la vôtre. La vôtre reste.
newer-needs-app = Cette liste demande une application plus récente. Mettez-la d’abord à jour. Votre liste reste la même.
newer-not-stored = Cet appareil n’a pas pu garder la liste. Faites de la place, puis essayez encore. Votre liste reste la même.
newer-failed = La liste n’a pas pu être vérifiée. Essayez encore. Votre liste reste la même.
newer-no-answer = Pas de réponse. Vérifiez le réseau, puis essayez encore. Votre liste reste la même.
newer-no-file = Il n’y a pas de liste à prendre pour le moment. Essayez un autre jour. Votre liste reste la même.
newer-too-slow = La liste n’est pas arrivée en entier. Essayez encore. Votre liste reste la même.

newer-app-title = Une version plus récente est prête
newer-app-lead = Elle est déjà sur cet appareil, avec sa liste. Pour la prendre, cette page est quittée. Votre plan est d’abord enregistré.
newer-app-take = Sortir, et l’utiliser dès maintenant
newer-app-unsaved = Vos derniers changements ne sont pas encore enregistrés. Rien n’a été fait. Réessayez quand ils le seront.
newer-app-taking = La version plus récente est mise en place.
