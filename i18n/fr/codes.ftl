# Codes : pourquoi l'un est trop faible, et combien de temps il faut pour le deviner.

code-weak-too-short = Trop peu de touches qui comptent : les répétitions et les suites ajoutent peu. Utilisez au moins { $least } touches mélangées.
code-weak-date = Cela ressemble à une date. Une personne qui vous connaît pourrait la deviner. Prenez autre chose, ou ajoutez des touches.
code-weak-run = Les touches montent ou descendent en suite. Mélangez-les.
code-weak-repeat = Les mêmes touches reviennent sans cesse. Mélangez-les.
code-weak-keypad-shape = Les touches forment une ligne ou un dessin sur le clavier. Mélangez-les.
code-weak-common = Beaucoup de gens prennent celui-ci, alors il est essayé en premier. Prenez autre chose.
code-weak-same-as-other = C’est le même qu’un autre code, ou presque. Prenez autre chose.

code-strength-minutes = Avec un seul ordinateur puissant, on pourrait le deviner en quelques minutes. Ajoutez des touches.
code-strength-hours = Avec un seul ordinateur puissant, on pourrait le deviner en quelques heures. Ajoutez des touches.
code-strength-days = Avec un seul ordinateur puissant, on pourrait le deviner en quelques jours. Plus de touches aideraient.
code-strength-months = Avec un seul ordinateur puissant, le deviner pourrait prendre des mois.
code-strength-years = Avec un seul ordinateur puissant, le deviner pourrait prendre des années.
code-strength-decades = Avec un seul ordinateur puissant, le deviner pourrait prendre des décennies.
code-strength-centuries = Avec un seul ordinateur puissant, le deviner pourrait prendre des siècles.
code-strength-limits = Cela vaut pour quelqu’un qui copie cet appareil et essaie des codes. Cela n’aide pas si l’on vous voit le taper, ou si l’on sait comment vous choisissez.

code-weak-too-long = Trop long. Utilisez au plus 64 touches.
