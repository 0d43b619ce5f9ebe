# Plans banals, offerts à la configuration, à modifier. Simples, de personne en particulier; ni noms ni marques.
# filling-<sorte>-<section> est un titre; -1, -2 ... sont ses lignes.

filling-budget-name = Un budget
filling-budget-month = Chaque mois
filling-budget-month-1 = Loyer, le 1er
filling-budget-month-2 = Téléphone, 45 le 12
filling-budget-month-3 = Épicerie, à peu près 90 par semaine
filling-budget-month-4 = Passe d’autobus
filling-budget-month-5 = Mettre 20 de côté s’il en reste
filling-budget-buy = À acheter
filling-budget-buy-1 = Bottes d’hiver, attendre les soldes
filling-budget-buy-2 = Ampoules
filling-budget-buy-3 = Savon à lessive, le gros format
filling-budget-save = Pour économiser
filling-budget-save-1 = Cuisiner en double le dimanche
filling-budget-save-2 = Arrêter l’essai gratuit avant le 28
filling-budget-save-3 = Comparer les forfaits au printemps

filling-recipes-name = Des recettes
filling-recipes-soups = Soupes
filling-recipes-soups-1 = Lentilles : oignon, 2 carottes, 1 tasse de lentilles rouges, cumin, 30 minutes
filling-recipes-soups-2 = Poireaux et patates : 3 poireaux, 4 patates, un peu de crème à la fin
filling-recipes-soups-3 = Ajouter du citron dans celle aux lentilles
filling-recipes-oven = Au four
filling-recipes-oven-1 = Hauts de cuisse à 400, 40 minutes, patates en dessous
filling-recipes-oven-2 = Pain aux bananes : 3 bananes, 2 œufs, moins de sucre que dans la recette
filling-recipes-oven-3 = Réessayer le pâté aux légumes
filling-recipes-list = Épicerie
filling-recipes-list-1 = Farine, œufs, beurre
filling-recipes-list-2 = Carottes, oignons, citrons
filling-recipes-list-3 = Cumin

filling-watching-name = Quoi regarder
filling-watching-next = À regarder
filling-watching-next-1 = L’émission de pâtisserie, nouvelle saison
filling-watching-next-2 = Le film avec le phare
filling-watching-next-3 = Une comédie pour vendredi
filling-watching-now = En cours
filling-watching-now-1 = Série policière, arrêt à l’épisode 4
filling-watching-now-2 = Série nature, celle sur les océans
filling-watching-done = Déjà vu
filling-watching-done-1 = Celui dans l’espace : trop long, belle fin
filling-watching-done-2 = Concours de cuisine : bon jusqu’à la finale
