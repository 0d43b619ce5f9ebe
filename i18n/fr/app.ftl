# Boutons, états et erreurs de tous les écrans. Une erreur dit ce qui est, que rien n'est perdu, et quoi faire.

app-leave = Quitter
app-leave-hint = Montre la calculatrice aussitôt. Échap, ou Maj trois fois, fait de même.
app-back = Retour
app-next = Suivant
app-close = Fermer
app-cancel = Annuler
app-done = Terminé
app-skip = Passer
app-continue = Continuer
app-try-again = Réessayer
app-yes = Oui
app-no = Non
app-not-sure = Je ne sais pas
app-more = Plus
app-settings = Réglages
app-help = Aide

app-plan-title = Mon plan
app-add = Ajouter
app-add-item = Ajouter une ligne
app-add-section = Ajouter une section
app-add-own-section = Une section à moi
app-add-built-in-section = Une section de la liste
app-edit = Modifier
app-rename = Renommer
app-usual-title = Reprendre le titre habituel
app-undo = Défaire
app-redo = Refaire
app-move = Déplacer
app-move-up = Monter
app-move-down = Descendre
app-move-top = Mettre en haut
app-move-bottom = Mettre en bas
app-move-to-section = Mettre dans une autre section
app-remove = Enlever
app-remove-section = Enlever cette section
app-remove-section-ask = Enlever cette section et tout ce qu’elle contient? Vous pouvez défaire ce geste jusqu’à ce que vous quittiez.
app-hide-section = Ranger cette section
app-hidden-sections = Sections rangées
app-show-section = Remettre
app-phase = Quand
app-phase-usual = Comme d’habitude pour cette section
app-item-label = Vos mots
app-item-done = Fait
app-item-mark-done = Marquer comme fait
app-item-mark-not-done = Marquer comme à faire
app-item-private = Privé
app-item-private-hint = Une ligne privée n’est jamais partagée.
app-item-can-share = Peut être partagée si je le choisis
app-item-changed = Modifié le { $day }
app-section-title-label = Titre
app-section-untitled = Pas encore de titre
app-section-empty = Rien ici pour l’instant.
app-section-items =
    { $count ->
        [0] Vide
        [one] { $count } ligne
       *[other] { $count } lignes
    }
app-ideas = Idées
app-ideas-show = Montrer les idées
app-ideas-hide = Cacher les idées
app-ideas-lead = Ces mots sont les nôtres. Prenez-en un, changez-le, ou laissez-les tous.
app-ideas-use = Prendre cette idée
app-ideas-draft = Ces idées sont des ébauches. Des personnes qui ont vécu cela, et des services, doivent encore les revoir.

app-save-saved = Enregistré
app-save-saving = Enregistrement
app-save-not-yet-device = Pas encore enregistré : cet appareil a donné une erreur. Gardez cette page ouverte. Un nouvel essai se fait tout seul.
app-save-not-yet-room = Pas encore enregistré : cet appareil n’a plus de place. Libérez-en un peu, puis réessayez.
app-save-not-yet-elsewhere = Pas encore enregistré : c’est ouvert dans une autre fenêtre. Fermez l’autre, puis réessayez.
app-save-memory-only = Rien n’est enregistré. Tout disparaît quand vous quittez.
app-full-filling = Votre plan se remplit.
app-full-nearly = Votre plan est presque plein. Bientôt, il n’y aura plus de place pour de nouvelles lignes.

app-error-full = Votre plan est plein. Le dernier changement n’est pas gardé. Tout ce qui était là avant l’est. Enlevez ou raccourcissez quelque chose, puis réessayez.
app-error-text-too-long = Cette ligne est pleine : elle contient jusqu’à 4 000 caractères. Ce qui n’entrait pas n’est pas gardé. Mettez-le dans une nouvelle ligne.
app-error-gone = Ceci n’est plus là. Rien d’autre n’a changé.
app-error-no-random = Cet appareil n’a pas pu le faire à l’instant. Rien n’a changé. Réessayez.
app-error-read-only = Une version plus récente a écrit ce plan. Vous pouvez le lire ici. Pour le changer, faites d’abord la mise à jour.
app-error-too-new = Une version plus récente a écrit ce plan. Rien n’est perdu. Faites la mise à jour, puis revenez.
app-error-not-a-plan = Ce plan n’a pas pu être lu. Rien n’a changé sur cet appareil. Quittez, puis revenez.
app-error-start = Cette partie n’a pas pu démarrer. Quittez, puis revenez. Si cela continue, mettez votre navigateur à jour.

app-said-added = Ajouté
app-said-removed = Enlevé
app-said-moved-up = Monté
app-said-moved-down = Descendu
app-said-undone = Défait
app-said-redone = Refait
app-said-hidden = Rangé
app-said-shown = Remis

app-language = Langue
app-language-device = Comme cet appareil
app-language-en = English
app-language-fr = Français
app-text-size = Taille du texte
app-text-smaller = Plus petit
app-text-larger = Plus grand
app-contrast = Couleurs
app-contrast-device = Comme cet appareil
app-contrast-light = Clair
app-contrast-dark = Foncé
app-contrast-high = Contraste élevé
app-change-code = Changer mon code
app-set-up-again = Configurer de nouveau
app-wipe = Tout effacer maintenant
app-wipe-ask = Effacer tous les plans de cet appareil, pour tout le monde? On ne peut pas revenir en arrière.
app-wipe-confirm = Tout effacer
app-permissions = Cette application ne demande accès à rien.
app-sent-nothing = Rien n’a été envoyé.

app-rooms = Pages principales
app-room-plan = Plan
app-plan-lead = Ouvrez la partie de votre choix. Rien n’est obligatoire.
app-section-items-done =
    { $count ->
        [one] { $count } ligne, { $done } de faite
       *[other] { $count } lignes, { $done } de faites
    }
app-section-options = Nom, place et autres choix
app-item-number = Ligne { $number } de { $count }
app-item-number-done = Ligne { $number } de { $count } : faite
app-item-number-options = Ligne { $number } de { $count } : déplacer ou retirer
app-own-sections = Mes propres sections
