# Pour la page d'aide : ce que cela cache, et ce que cela ne cache pas (pour cela, la page montre set-up-limits-*).
# Une phrase simple par promesse. Le test qui la montre est nommé dans le fichier anglais.

promise-title = Ce que cela cache, et ce que cela ne cache pas
promise-lead = Un test montre chacune de ces choses. Ce que cela ne peut pas faire est tout aussi vrai : lisez-le aussi.
promise-test = Montré par { $name }

promise-calculator = La calculatrice est vraie, et ses calculs sont justes.
promise-wrong-code = Un mauvais code a l’air d’un calcul, avec ou sans plan sur l’appareil.
promise-same-file = Ce qui est gardé sur l’appareil a l’air du hasard, avec un plan, deux ou aucun. Sa date peut montrer quand quelque chose a été gardé.
promise-second-code = Chaque code ouvre son plan à lui, et enregistrer l’un garde l’autre.
promise-erasing-code = Le code qui efface a l’air d’un calcul, et ensuite aucun code n’ouvre de plan.
promise-leave = Quand vous touchez Quitter, la calculatrice est là et vos mots ne sont plus sur la page.
promise-hidden-page = Quand vous regardez une autre page, votre plan se verrouille tout seul.
promise-back-button = Le bouton Retour ne ramène pas votre plan à l’écran.
promise-history = L’adresse, le titre et la longueur de l’historique restent les mêmes.
promise-network = Quand vous configurez, écrivez et gardez, rien n’est demandé au réseau. Quand vous quittez, un navigateur peut demander un fichier à ce site, pour voir s’il y a une version plus récente.
promise-files = Les fichiers du navigateur ne contiennent aucun de vos mots en clair.
promise-typing = Chaque case où vous écrivez demande au correcteur et aux gestionnaires de mots de passe de rester à l’écart.
promise-print = Un plan ouvert ne s’imprime pas.
promise-saved = Ce qui était enregistré est encore là si le navigateur s’arrête d’un coup.
promise-places = Chercher un lieu ne demande rien au réseau.
promise-contact = Un appel, un texto ou un site ne s’ouvre que si vous appuyez, après une page sur ce qu’il laisse derrière lui.
