# De courtes fiches. Des faits seulement; chaque fiche dit d'où ils viennent et le jour où nous les avons lus (copies des pages).
# Là où les lieux ne disent pas la même chose, la fiche dit « beaucoup » ou « peut ».

learn-title = Bon à savoir
learn-lead = Court et simple. Pas de test, pas de note. Vous décidez de ce qui vous parle.

# Mêmes sources que la fiche anglaise.
learn-treatment-title = Dans un centre de traitement à l’hôpital
learn-treatment-lead = Des hôpitaux de l’Ontario ont une équipe pour les gens blessés par une agression sexuelle ou par leur partenaire.
learn-treatment-1 = Vous pouvez venir jour et nuit. Allez à l’urgence, et l’on appelle une infirmière ou un infirmier de cette équipe.
learn-treatment-2 = Les soins sont pour tous les genres. Des équipes voient les enfants, d’autres les envoient à une équipe pour enfants.
learn-treatment-3 = Vous choisissez : tous les soins, une partie, ou aucun.
learn-treatment-4 = On peut regarder ce qui fait mal. On peut donner des médicaments contre une grossesse, des infections et le VIH.
learn-treatment-5 = Pour un adulte, dans la plupart des cas, on n’appelle la police que si vous le demandez.
learn-treatment-6 = Vous hésitez pour la police? Bien des équipes peuvent recueillir des preuves et les garder quelques mois. Demandez combien de temps.
learn-treatment-7 = Les soins et les preuves, c’est mieux dans les premiers jours. Vous pouvez quand même venir plus tard.
learn-treatment-8 = Bien des équipes ne demandent rien. Pas de carte santé? Dites-le, et demandez.
learn-treatment-9 = On peut préparer avec vous le retour à la maison, et vous aider à trouver à qui parler.
learn-treatment-source = Selon des pages d’hôpitaux de Hamilton, London, Orangeville, Orillia et Oshawa, et du réseau ontarien de ces équipes. Vérifié le 22 novembre 2026.

# Mêmes sources que la fiche anglaise.
learn-rights-title = Vos droits
learn-rights-lead = En Ontario, en mots simples. Ce n’est pas un avis juridique.
learn-rights-1 = Vous pouvez dire non à des soins, ou à une partie. Vous pouvez changer d’idée.
learn-rights-2 = On doit vous dire ce que sont les soins avant que vous disiez oui. Dans certaines urgences, ce n’est pas possible.
learn-rights-3 = Vous pouvez demander qu’on vous voie sans personne d’autre. La personne venue avec vous peut attendre dehors.
learn-rights-4 = Vous pouvez demander un interprète. Cela n’a pas à être la famille ni des proches.
learn-rights-5 = Vous pouvez demander : « Qu’est-ce que la loi vous fait signaler, et à qui? » Demandez-le avant de parler.
learn-rights-6 = Moins de 16 ans : toute personne qui pense qu’un enfant subit du mal doit le dire à la protection de l’enfance.
learn-rights-7 = À 16 et 17 ans : on peut le dire à la protection de l’enfance. La loi n’y oblige personne. Dans certains cas, on peut vous emmener ailleurs jusqu’à 12 heures, pour offrir de l’aide.
learn-rights-8 = Pas la citoyenneté? Demandez conseil avant d’agir. Une clinique juridique le fait sans frais.
learn-rights-9 = Après une agression sexuelle, dès 16 ans, on peut avoir des heures gratuites de conseil juridique. Cela n’oblige pas à aller en cour.
learn-rights-source = Selon les lois de l’Ontario sur le consentement aux soins et sur la protection de l’enfance, et Ontario.ca sur les conseils juridiques gratuits. Vérifié le 22 novembre 2026.

# Mêmes sources que la fiche anglaise.
learn-signs-title = Des signes à connaître
learn-signs-lead = Ils peuvent venir d’un partenaire, d’un patron, d’une personne amie ou de la famille. Un signe seul peut ne rien dire. Vous décidez de ce qui vous parle.
learn-signs-1 = Quelqu’un vérifie votre téléphone, ou veut toujours savoir où vous êtes.
learn-signs-2 = Quelqu’un vous tient loin de vos proches, de votre famille, du travail ou de l’école.
learn-signs-3 = Quelqu’un garde votre argent, votre paie, votre carte ou vos pièces d’identité.
learn-signs-4 = On vous dit que vous avez une dette, et elle ne finit jamais.
learn-signs-5 = Quelqu’un parle à votre place, ou vous suit partout.
learn-signs-6 = On vous déplace, et parfois vous ne savez pas où vous êtes.
learn-signs-7 = Quelqu’un menace : vous, votre famille, un animal, ou avec des images ou des papiers.
learn-signs-8 = Le danger peut grandir quand vous partez, ou quand on pense que vous allez partir.
learn-signs-9 = Le travail du sexe qu’un adulte choisit n’est pas un signe.
learn-signs-source = Selon Ontario.ca et la Police provinciale de l’Ontario. Aussi selon The Globe and Mail sur le contrôle dans le couple, et la campagne Voisin-es, ami-es et familles. Vérifié le 22 novembre 2026.

# Mêmes sources que la fiche anglaise.
learn-steady-title = Retrouver son calme, sans bruit
learn-steady-lead = Personne autour n’a besoin de le savoir. Si l’un d’eux empire les choses, arrêtez. Essayez-en un autre.
learn-steady-1 = Appuyez les pieds sur le sol. Sentez les talons, puis les orteils.
learn-steady-2 = Trouvez cinq choses que vous voyez. Nommez-les une à une dans votre tête.
learn-steady-3 = Inspirez en comptant jusqu’à quatre. Soufflez en comptant jusqu’à six. Quelques fois suffisent.
learn-steady-4 = Tenez une chose fraîche, rude ou douce. Remarquez ce que vous sentez.
learn-steady-5 = Dans votre tête, dites quel jour on est et où vous êtes.
learn-steady-6 = Des pensées de suicide, ou c’est trop lourd : le 9-8-8, par appel ou texto. C’est gratuit, jour et nuit, en français et en anglais.
learn-steady-7 = Un appel ou un texto peut se voir sur le téléphone ou la facture.
learn-steady-source = Selon Safe2Help Illinois pour les exercices, et la Commission de la santé mentale du Canada pour le 9-8-8. Vérifié le 22 novembre 2026.
