# Dull plans, offered in set-up and there to be changed. Plain, of no one in particular; no names, no brands.
# filling-<kind>-<section> is a title; -1, -2 ... are its lines.

filling-budget-name = A budget
filling-budget-month = Every month
filling-budget-month-1 = Rent, on the 1st
filling-budget-month-2 = Phone, 45 on the 12th
filling-budget-month-3 = Groceries, about 90 a week
filling-budget-month-4 = Bus pass
filling-budget-month-5 = Put 20 aside if there is some left
filling-budget-buy = To buy
filling-budget-buy-1 = Winter boots, wait for the sale
filling-budget-buy-2 = Light bulbs
filling-budget-buy-3 = Laundry soap, the big one
filling-budget-save = Ways to save
filling-budget-save-1 = Cook twice as much on Sunday
filling-budget-save-2 = Stop the free trial before the 28th
filling-budget-save-3 = Compare phone plans in the spring

filling-recipes-name = Recipes
filling-recipes-soups = Soups
filling-recipes-soups-1 = Lentil: onion, 2 carrots, 1 cup red lentils, cumin, 30 minutes
filling-recipes-soups-2 = Leek and potato: 3 leeks, 4 potatoes, a bit of cream at the end
filling-recipes-soups-3 = Add lemon to the lentil one
filling-recipes-oven = From the oven
filling-recipes-oven-1 = Chicken thighs at 400, 40 minutes, potatoes underneath
filling-recipes-oven-2 = Banana bread: 3 bananas, 2 eggs, less sugar than it says
filling-recipes-oven-3 = Try the vegetable pie again
filling-recipes-list = Shopping
filling-recipes-list-1 = Flour, eggs, butter
filling-recipes-list-2 = Carrots, onions, lemons
filling-recipes-list-3 = Cumin

filling-watching-name = What to watch
filling-watching-next = To watch
filling-watching-next-1 = The baking show, new season
filling-watching-next-2 = That film about the lighthouse
filling-watching-next-3 = Something funny for Friday
filling-watching-now = Watching now
filling-watching-now-1 = Detective series, stopped at episode 4
filling-watching-now-2 = Nature series, the one on oceans
filling-watching-done = Seen
filling-watching-done-1 = The space one: too long, nice ending
filling-watching-done-2 = Cooking contest: good until the final
