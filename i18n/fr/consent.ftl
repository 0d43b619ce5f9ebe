# Avec une personne de confiance, côte à côte. Mêmes sources que l’anglais.

consent-title = Avec une personne de confiance
consent-lead = Une personne qui vous aide peut écrire avec vous. Vous choisissez chaque ligne qu’elle voit. Rien ne part tout seul.
consent-sit = Regarder des lignes ensemble
consent-sit-hint = Sur ce téléphone, avec vous à côté.
consent-ledger = Ce que vous avez accepté
consent-ledger-empty = Rien pour l’instant.
consent-ledger-row = { $with }, { $day }

consent-before-title = Avant de commencer
consent-before-report = Demandez d’abord : « Que devez-vous signaler, et à qui? »
consent-before-report-what = Quand quelqu’un de moins de 16 ans subit du mal, toute personne en Ontario doit le dire à la protection de l’enfance. À 16 et 17 ans, on peut le dire. La loi n’y oblige personne.
consent-before-records = Ce qui est écrit peut être trouvé, ou demandé par un tribunal
consent-before-records-what = N’écrivez que ce que vous voulez. Votre plan en garde une fiche. Vous pouvez l’effacer.
consent-before-free = Personne ne peut exiger ceci avant de vous aider. Vous pouvez arrêter à tout moment.

consent-who-title = Avec qui?
consent-who-with = Son rôle, et où
consent-who-with-hint = intervenante au centre, infirmière, ma tante…
consent-who-name = Son nom, si vous voulez
consent-who-why = Pour quoi faire, si vous voulez
consent-who-missing = Écrivez avec qui, dans vos mots. Puis continuez.

consent-lines-title = Quelles lignes montrer?
consent-lines-lead = Seules les lignes cochées se voient. Toutes les autres restent cachées.
consent-lines-empty = Il n’y a encore rien à cocher. Écrivez d’abord dans votre plan.
consent-lines-private = Privée. Ne plus la garder privée, et la cocher
consent-lines-missing = Cochez au moins une ligne. Puis continuez.

consent-terms-title = Jusqu’où cela va-t-il?
consent-terms-time = Pour combien de temps?
consent-terms-minutes = { $count } minutes
consent-terms-keep = Cette personne peut-elle garder des notes?
consent-terms-contact = Peut-on communiquer avec vous?
consent-terms-contact-how = De quelle façon est-ce sûr?
consent-terms-contact-hint = un texto le matin, pas de boîte vocale…

consent-check-title = Voici tout ce qui se verra
consent-check-lead = Relisez une fois. Puis prêtez le téléphone, et restez là : aucun code n’est demandé pour le rendre.
consent-check-terms = Ce que vous acceptez
consent-check-with = Avec : { $with }
consent-check-name = Nom : { $name }
consent-check-why = Pour : { $why }
consent-check-until = Jusqu’au { $day }
consent-check-keep = On peut en garder des notes.
consent-check-keep-not = Cette personne ne doit pas garder de notes.
consent-check-contact = On peut communiquer avec vous : { $how }
consent-check-contact-any = On peut communiquer avec vous.
consent-check-contact-not = Cette personne ne doit pas communiquer avec vous.
consent-check-start = Oui, prêter le téléphone

sit-title = On regarde ceci ensemble
sit-lead = Seules ces lignes se voient. Vous pouvez proposer des mots. La personne à qui est ce plan dit oui ou non à chaque suggestion.
sit-left =
    { $count ->
        [one] Il reste 1 minute
       *[other] Il reste { $count } minutes
    }
sit-other-words = Proposer d’autres mots
sit-new-line = Proposer une nouvelle ligne ici
sit-anything = Proposer autre chose
sit-words = Votre suggestion
sit-add = Proposer
sit-waiting = Proposé jusqu’ici
sit-take-back = Retirer
sit-full = Il n’y a plus de place pour des suggestions. Rendez d’abord le téléphone.
sit-end = Rendre le téléphone
sit-over-title = Rendez le téléphone
sit-over-lead = Les lignes sont cachées de nouveau. Remettez le téléphone à la personne à qui est ce plan.
sit-over-mine = J’ai mon téléphone : tenez appuyé
sit-over-mine-step = J’ai mon téléphone
sit-over-holding = Continuez d’appuyer
sit-over-without = Je ne peux pas tenir appuyé
sit-over-leave = Ou appuyez sur Quitter.

suggestions-title = Suggestions
suggestions-lead = Rien ne change avant votre oui. Vous pouvez d’abord changer les mots.
suggestions-waiting =
    { $count ->
        [one] 1 suggestion vous attend
       *[other] { $count } suggestions vous attendent
    }
suggestions-none = Aucune suggestion n’attend.
suggestions-from = De : { $with }
suggestions-for-line = À la place de vos mots : { $words }
suggestions-for-section = Une nouvelle ligne dans : { $title }
suggestions-where = Où la mettre?
suggestions-words = Les mots
suggestions-take = Prendre ces mots
suggestions-refuse = Non, merci

record-made = Accepté le { $day }
record-showed = { $day } : vous avez regardé les lignes ensemble.
record-came =
    { $count ->
        [one] { $day } : 1 suggestion.
       *[other] { $day } : { $count } suggestions.
    }
record-stopped = { $day } : c’est terminé.
record-lines = Les lignes, telles qu’elles sont maintenant
record-lines-none = Aucune de ces lignes n’est plus dans votre plan, ou elles sont privées maintenant.
record-delete = Effacer cette fiche
record-delete-what = Votre plan reste tel quel. Ce qui a été vu a été vu : cela ne se défait pas.
record-delete-yes = Oui, l’effacer
