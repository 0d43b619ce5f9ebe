# Codes: why one is too weak, and how long guessing takes.

code-weak-too-short = Too few keys that count: repeats and runs add little. Use at least { $least } mixed keys.
code-weak-date = This looks like a date. Someone who knows you could guess it. Use something else, or add more keys.
code-weak-run = The keys go up or down in a row. Mix them.
code-weak-repeat = The same keys come again and again. Mix them.
code-weak-keypad-shape = The keys make a line or a shape on the keypad. Mix them.
code-weak-common = Many people use this one, so it is tried first. Use something else.
code-weak-same-as-other = This is the same as another code, or close to it. Use something else.

code-strength-minutes = Someone with one strong computer could guess it in minutes. Add more keys.
code-strength-hours = Someone with one strong computer could guess it in hours. Add more keys.
code-strength-days = Someone with one strong computer could guess it in days. More keys would help.
code-strength-months = Someone with one strong computer could take months to guess it.
code-strength-years = Someone with one strong computer could take years to guess it.
code-strength-decades = Someone with one strong computer could take decades to guess it.
code-strength-centuries = Someone with one strong computer could take centuries to guess it.
code-strength-limits = This is for someone who copies this device and tries codes. It does not help if they see you type it, or know how you choose.

code-weak-too-long = Too long. Use at most 64 keys.
