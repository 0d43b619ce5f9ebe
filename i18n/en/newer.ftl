# Taking a newer list of places, and a newer version of the app.

newer-old = This list was made on { $day }. Numbers may have changed: check first.
newer-title = A newer list
newer-version = It is version { $version } of the list.
newer-keeps = A list that you take stays on this device, in a file of its own. Someone who looks through the files can see that a list came here, and when. They can’t see what you write or look for.
newer-goes = A list that you open is used until you leave. This device does not keep it.
newer-open = Open a list file
newer-open-hint = One that somebody gave you. It is checked first.
newer-check = Check for a newer list
newer-check-who = This asks { $host } for the whole list, the same one for all. They can see that this device asked, and when. So can those who run your network.
newer-check-not = They can’t see your plan, the town you chose here, or what you look for. The address of your connection can tell roughly where you are. Nothing is asked until you say so.
newer-check-now = Ask now
newer-check-later = Not now
newer-checking = Checking the list.
newer-fetching = Asking for the list. Stay on this page until it is here. Leaving the page stops it.
newer-taken = The newer list is in use.
newer-same = You have this list already. Nothing has changed.
newer-nothing = No file was chosen. Your list is as it was.
newer-no-list = This is not a list, or only a part of one. Ask for it again. Your list is as it was.
newer-not-signed = This list does not come from those who make yours. It was not used. Your list is as it was.
newer-older = This list is older than yours. Yours stays.
newer-needs-app = This list needs a newer app. Update the app first. Your list is as it was.
newer-not-stored = This device could not keep the list. Free some room, then try again. Your list is as it was.
newer-failed = The list could not be checked. Try again. Your list is as it was.
newer-no-answer = No answer came. Check the network, then try again. Your list is as it was.
newer-no-file = There is no list to be had now. Try again another day. Your list is as it was.
newer-too-slow = The list did not all come. Try again. Your list is as it was.

newer-app-title = A newer version is ready
newer-app-lead = It is on this device already, with its list of places. To take it, this page is left. Your plan is saved first.
newer-app-take = Leave, and use it from now on
newer-app-unsaved = Your last changes are not saved yet. Nothing was done. Try again once they are.
newer-app-taking = Taking the newer version.
