//! Plain words of records, read into codes: only where a word leaves no doubt.

use chrono::NaiveDate;

use crate::directory::{Area, Cost, Documents, Kind, Raw, Text};

/// Whom it serves: the province, the country, or places as published.
pub(super) fn area(value: &str) -> Area {
    match value.trim().trim_end_matches('.').to_lowercase().as_str() {
        "" => Area::Unknown,
        "ontario"
        | "on"
        | "province of ontario"
        | "province-wide"
        | "provincewide"
        | "all of ontario"
        | "ontario-wide"
        | "province de l'ontario"
        | "provincial" => Area::Province,
        "canada" | "national" | "canada-wide" | "nationwide" | "all of canada" => Area::Canada,
        _ => Area::Named(Text::en(value)),
    }
}

/// ISO 639 codes and names of the languages that services in Ontario are most often given in.
const LANGUAGES: &[(&str, &[&str])] = &[
    ("en", &["english", "anglais", "eng"]),
    ("fr", &["french", "français", "francais", "fra", "fre"]),
    ("ar", &["arabic", "arabe"]),
    ("asl", &["american sign language", "asl", "sign language"]),
    ("bn", &["bengali", "bangla"]),
    ("bo", &["tibetan"]),
    ("cr", &["cree", "cri"]),
    ("de", &["german", "allemand"]),
    ("el", &["greek", "grec"]),
    ("es", &["spanish", "espagnol"]),
    ("fa", &["farsi", "persian", "persan"]),
    ("gu", &["gujarati"]),
    ("he", &["hebrew"]),
    ("hi", &["hindi"]),
    ("ht", &["haitian creole", "creole"]),
    ("hu", &["hungarian", "hongrois"]),
    ("it", &["italian", "italien"]),
    ("iu", &["inuktitut"]),
    ("ja", &["japanese", "japonais"]),
    ("km", &["khmer", "cambodian"]),
    ("ko", &["korean", "coréen"]),
    ("moh", &["mohawk"]),
    ("oj", &["ojibwe", "ojibway", "ojibwa", "anishinaabemowin"]),
    ("pa", &["punjabi", "panjabi"]),
    ("pl", &["polish", "polonais"]),
    ("ps", &["pashto"]),
    ("pt", &["portuguese", "portugais"]),
    ("ro", &["romanian", "roumain"]),
    ("ru", &["russian", "russe"]),
    ("so", &["somali"]),
    ("sq", &["albanian"]),
    ("sr", &["serbian"]),
    ("sw", &["swahili"]),
    ("ta", &["tamil", "tamoul"]),
    ("ti", &["tigrinya"]),
    ("tl", &["tagalog", "filipino"]),
    ("tr", &["turkish", "turc"]),
    ("tw", &["twi"]),
    ("uk", &["ukrainian", "ukrainien"]),
    ("ur", &["urdu", "ourdou"]),
    ("vi", &["vietnamese", "vietnamien"]),
    ("yue", &["cantonese", "cantonais"]),
    ("zh", &["chinese", "mandarin", "chinois"]),
];

/// Codes of the languages in a list; a name that is not known is left out.
pub(super) fn languages(value: &str) -> Vec<String> {
    value
        .split([',', ';', '/', '|', '\n'])
        .flat_map(|part| part.split(" and "))
        .filter_map(|part| {
            let name = part.split('(').next().unwrap_or(part).trim().to_lowercase();
            let (base, region) = name.split_once('-').unwrap_or((&name, ""));
            LANGUAGES
                .iter()
                .find(|(code, names)| {
                    names.contains(&name.as_str()) || *code == base && region.len() <= 4
                })
                .map(|(code, _)| (*code).to_owned())
        })
        .collect()
}

/// What it costs, when the whole text says that.
pub(super) fn cost(value: &str) -> Cost {
    let value = value.to_lowercase();
    let starts = |words: &[&str]| words.iter().any(|word| value.starts_with(word));
    if value.contains("sliding") || value.contains("geared to income") {
        Cost::Sliding
    } else if starts(&[
        "free",
        "no fee",
        "no cost",
        "none",
        "no charge",
        "gratuit",
        "0",
        "aucun",
    ]) {
        Cost::Free
    } else if starts(&["fee", "$", "set fee"]) {
        Cost::Fee
    } else {
        Cost::Unknown
    }
}

/// What one must bring.
pub(super) fn documents(value: &str) -> Documents {
    let value = value.trim().to_lowercase();
    if matches!(
        value.as_str(),
        "none" | "no documents required" | "none required" | "aucun"
    ) {
        Documents::None
    } else if value.contains("health card")
        || value.contains("ohip")
        || value.contains("carte santé")
    {
        Documents::HealthCard
    } else if value.contains("referral") {
        Documents::Referral
    } else if value.contains("identification") || value.contains("photo id") || value == "id" {
        Documents::Id
    } else {
        Documents::Unknown
    }
}

/// Words in a name or a description, and the sort of place they tell; the first that fits.
const KINDS: &[(Kind, &[&str])] = &[
    (
        Kind::SafeHouse,
        &["safe house", "human trafficking shelter", "maison sûre"],
    ),
    (
        Kind::SecondStage,
        &["second stage", "second-stage", "deuxième étape"],
    ),
    (
        Kind::Shelter,
        &[
            "women's shelter",
            "women’s shelter",
            "womens shelter",
            "violence against women shelter",
            "abused women",
            "assaulted women",
            "domestic violence shelter",
            "battered women",
            "family violence shelter",
            "transition house",
            "interval house",
            "shelter for women",
            "maison d'hébergement",
            "maison d’hébergement",
            "social_facility=shelter women",
        ],
    ),
    (
        Kind::TraffickingProgramme,
        &[
            "human trafficking",
            "traite des personnes",
            "anti-trafficking",
        ],
    ),
    (
        Kind::SexualAssaultCentre,
        &[
            "sexual assault centre",
            "sexual assault center",
            "rape crisis",
            "calacs",
        ],
    ),
    (
        Kind::CrisisLine,
        &[
            "crisis line",
            "helpline",
            "help line",
            "hotline",
            "distress line",
            "ligne de crise",
        ],
    ),
    (
        Kind::VictimServices,
        &[
            "victim services",
            "victim witness",
            "victim/witness",
            "services aux victimes",
        ],
    ),
    (
        Kind::Legal,
        &[
            "legal clinic",
            "legal aid",
            "clinique juridique",
            "aide juridique",
        ],
    ),
    (
        Kind::Newcomer,
        &[
            "newcomer",
            "settlement service",
            "immigrant",
            "refugee",
            "nouveaux arrivants",
        ],
    ),
    (
        Kind::SubstanceUse,
        &[
            "addiction",
            "substance use",
            "withdrawal management",
            "detox",
            "toxicomanie",
        ],
    ),
    (
        Kind::MentalHealth,
        &[
            "mental health",
            "counselling",
            "counseling",
            "santé mentale",
        ],
    ),
    (
        Kind::Clinic,
        &[
            "community health centre",
            "health clinic",
            "medical clinic",
            "centre de santé",
            "clinic",
            "clinique",
            "public health",
        ],
    ),
    (
        Kind::Basics,
        &[
            "food bank",
            "food pantry",
            "soup kitchen",
            "banque alimentaire",
            "clothing bank",
        ],
    ),
    (
        Kind::Money,
        &["ontario works", "income support", "financial assistance"],
    ),
    (
        Kind::Housing,
        &[
            "homeless shelter",
            "emergency shelter",
            "housing help",
            "refuge d'urgence",
            "hostel",
        ],
    ),
    (
        Kind::Indigenous,
        &[
            "friendship centre",
            "first nation",
            "indigenous",
            "métis",
            "autochtone",
        ],
    ),
    (Kind::Youth, &["youth", "jeunesse"]),
    (Kind::Lgbtq2s, &["2slgbt", "lgbt", "queer"]),
];

/// The sort of place: by its name, or for places that hide by any of its words.
pub(super) fn kind(raw: &Raw) -> Option<Kind> {
    let fold = |texts: &[&Text]| {
        texts
            .iter()
            .flat_map(|text| [text.en.as_str(), text.fr.as_str()])
            .chain(raw.aliases.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join("\n")
            .to_lowercase()
    };
    let names = fold(&[&raw.name, &raw.organisation]);
    let told = fold(&[&raw.name, &raw.description]);
    let find = |text: &str, hidden_only: bool| {
        KINDS
            .iter()
            .filter(|(kind, _)| !hidden_only || kind.is_often_hidden())
            .find(|(_, words)| words.iter().any(|word| text.contains(word)))
            .map(|(kind, _)| *kind)
    };
    let shelters = [
        "shelter",
        "hébergement",
        "safe house",
        "residence",
        "résidence",
    ];
    let hides = shelters.iter().any(|word| told.contains(word));
    find(&names, true)
        .or_else(|| if hides { find(&told, true) } else { None })
        .or_else(|| find(&names, false))
        .or_else(|| find(&told, false).filter(|kind| !kind.is_often_hidden()))
}

/// A day: `YYYY-MM-DD` or `YYYY/MM/DD` with anything behind, or `M/D/YYYY` as iCarol writes.
pub(super) fn date(value: &str) -> Option<NaiveDate> {
    let value = value.trim();
    let day = value.split([' ', 'T']).next()?;
    let parts: Vec<&str> = day.split(['-', '/']).collect();
    let number = |at: usize| parts.get(at)?.parse::<u32>().ok();
    let (year, month, day) = match parts.first()?.len() {
        4 => (number(0)?, number(1)?, number(2)?),
        _ => (number(2)?, number(0)?, number(1)?),
    };
    (1900..=2200)
        .contains(&year)
        .then(|| NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day))
        .flatten()
}
