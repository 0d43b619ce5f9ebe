# Buttons, states and errors of every screen. An error says what is so, that nothing is lost, and what to do.

app-leave = Leave
app-leave-hint = Shows the calculator at once. Esc, or Shift three times, does the same.
app-back = Back
app-next = Next
app-close = Close
app-cancel = Cancel
app-done = Done
app-skip = Skip
app-continue = Go on
app-try-again = Try again
app-yes = Yes
app-no = No
app-not-sure = Not sure
app-more = More
app-settings = Settings
app-help = Help

app-plan-title = My plan
app-add = Add
app-add-item = Add a line
app-add-section = Add a section
app-add-own-section = A section of my own
app-add-built-in-section = A section from the list
app-edit = Edit
app-rename = Rename
app-usual-title = Use the usual title
app-undo = Undo
app-redo = Redo
app-move = Move
app-move-up = Move up
app-move-down = Move down
app-move-top = Move to the top
app-move-bottom = Move to the bottom
app-move-to-section = Move to another section
app-remove = Remove
app-remove-section = Remove this section
app-remove-section-ask = Remove this section and all that is in it? You can undo this until you leave.
app-hide-section = Put this section away
app-hidden-sections = Sections put away
app-show-section = Show again
app-phase = When
app-phase-usual = As usual for this section
app-item-label = Your words
app-item-done = Done
app-item-mark-done = Mark as done
app-item-mark-not-done = Mark as not done
app-item-private = Private
app-item-private-hint = A private line is never shared.
app-item-can-share = May be shared if I choose
app-item-changed = Changed on { $day }
app-section-title-label = Title
app-section-untitled = No title yet
app-section-empty = Nothing here yet.
app-section-items =
    { $count ->
        [0] Empty
        [one] { $count } line
       *[other] { $count } lines
    }
app-ideas = Ideas
app-ideas-show = Show ideas
app-ideas-hide = Hide ideas
app-ideas-lead = These words are ours. Use one, change it, or skip them all.
app-ideas-use = Use this idea
app-ideas-draft = These ideas are drafts. They are still to be reviewed by people who have lived this, and by services.

app-save-saved = Saved
app-save-saving = Saving
app-save-not-yet-device = Not saved yet: this device gave an error. Keep this page open. It tries again by itself.
app-save-not-yet-room = Not saved yet: this device has no room left. Free some room, then try again.
app-save-not-yet-elsewhere = Not saved yet: this is open in another window. Close that one, then try again.
app-save-memory-only = Nothing is saved. All is gone when you leave.
app-full-filling = Your plan is getting full.
app-full-nearly = Your plan is nearly full. Soon there will be no room for new lines.

app-error-full = Your plan is full. The last change is not kept. All that was there before is. Remove or shorten something, then try again.
app-error-text-too-long = This line is full: it holds up to 4,000 characters. What did not fit is not kept. Put it in a new line.
app-error-gone = This is no longer there. Nothing else has changed.
app-error-no-random = This device could not do that just now. Nothing has changed. Try again.
app-error-read-only = A newer version wrote this plan. You can read it here. To change it, update first.
app-error-too-new = A newer version wrote this plan. Nothing is lost. Update, then come back.
app-error-not-a-plan = This plan could not be read. Nothing has changed on this device. Leave, and come back.
app-error-start = This part could not start. Leave, and come back. If it stays so, update your browser.

app-said-added = Added
app-said-removed = Removed
app-said-moved-up = Moved up
app-said-moved-down = Moved down
app-said-undone = Undone
app-said-redone = Redone
app-said-hidden = Put away
app-said-shown = Shown again

app-language = Language
app-language-device = Same as this device
app-language-en = English
app-language-fr = Français
app-text-size = Text size
app-text-smaller = Smaller
app-text-larger = Larger
app-contrast = Colours
app-contrast-device = Same as this device
app-contrast-light = Light
app-contrast-dark = Dark
app-contrast-high = High contrast
app-change-code = Change my code
app-set-up-again = Set up again
app-wipe = Erase all now
app-wipe-ask = Erase every plan on this device, for everyone? This can’t be undone.
app-wipe-confirm = Erase all
app-permissions = This app asks for no permissions.
app-sent-nothing = Nothing was sent.

app-rooms = Main pages
app-room-plan = Plan
app-plan-lead = Open any part. Nothing here is required.
app-section-items-done =
    { $count ->
        [one] { $count } line, { $done } done
       *[other] { $count } lines, { $done } done
    }
app-section-options = Name, place and more
app-item-number = Line { $number } of { $count }
app-item-number-done = Line { $number } of { $count }: done
app-item-number-options = Line { $number } of { $count }: move or remove
app-own-sections = My own sections
