//! What may be asked of the directory, and the answers.
//!
//! Both cross to and from the part that searches (a Worker on the web, a thread elsewhere) as bytes, so
//! they hold values only: everything a screen shows, in the language it shows, and nothing that it
//! does not.

use serde::{Deserialize, Serialize};

use super::{
    Confidence, Coordinate, Feature, FeatureSet, Kind, Known, Lang, Need, NeedSet, Refused, Shown,
    Source, Status,
};

/// A question. `now` is in seconds since 1970-01-01 00:00 UTC, by the device's clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// Where the list is from. Answer: [`Answer::About`].
    About {
        /// The language.
        lang: Lang,
        /// The moment.
        now: i64,
    },
    /// Which towns or postal prefixes were meant. Answer: [`Answer::Towns`].
    Towns {
        /// As typed so far.
        typed: String,
        /// The language to name them in.
        lang: Lang,
    },
    /// The town nearest to a device's position, which must be rounded before it is sent here. Answer:
    /// [`Answer::Towns`], with one.
    TownNear {
        /// The rounded position.
        point: Coordinate,
        /// The language to name it in.
        lang: Lang,
    },
    /// Which services fit. Answer: [`Answer::Found`].
    Search(Search),
    /// All about one service. Answer: [`Answer::Card`].
    Card {
        /// Its [`Row::id`].
        id: String,
        /// Where from.
        from: Option<Origin>,
        /// The language.
        lang: Lang,
        /// The moment.
        now: i64,
    },
    /// The fewest stops for several needs. Answer: [`Answer::Stops`].
    Stops {
        /// What is needed: the first 10 count.
        needs: NeedSet,
        /// What must be so.
        musts: FeatureSet,
        /// Where from.
        from: Option<Origin>,
        /// The language.
        lang: Lang,
        /// The moment.
        now: i64,
    },
    /// The sketch map's lines and names around some places. Answer: [`Answer::Sketch`].
    Sketch {
        /// Where from.
        from: Option<Origin>,
        /// The ids of the rows listed, in the order of the list.
        ids: Vec<String>,
        /// The language.
        lang: Lang,
    },
    /// Take this list file in place of the list that is there, where it passes every rule. Answer:
    /// [`Answer::Took`].
    Take(Vec<u8>),
}

/// The answer to a [`Question`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// Where the list is from.
    About(About),
    /// Towns, the likeliest first; at most 8.
    Towns(Vec<Town>),
    /// What fits.
    Found(Found),
    /// One service; none where the list has it no more.
    Card(Option<Box<Card>>),
    /// The fewest stops.
    Stops(Stops),
    /// The map.
    Sketch(Sketch),
    /// What became of a list file.
    Took(Took),
    /// The list could not be read.
    Unreadable,
}

/// A town of the gazetteer, by its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TownId(pub u16);

/// A town, or the area of a postal prefix.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Town {
    /// Where to search from when it is chosen.
    pub origin: Origin,
    /// Its name, or the prefix and its area.
    pub name: Shown,
    /// What tells it from another of that name: a bigger town near it; may be empty.
    pub beside: String,
    /// A rural postal prefix: its middle may be 200 km off, so ask for the town.
    pub too_wide: bool,
}

/// Where to search from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Origin {
    /// A town.
    Town(TownId),
    /// A point: the middle of a postal prefix, or the device's rounded position.
    Point(Coordinate),
}

/// What fits, and from where.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Search {
    /// As typed; empty for none.
    pub text: String,
    /// Chosen kinds of help; any of them fits.
    pub needs: NeedSet,
    /// What must not be known to be otherwise; what is not known is "ask when you call".
    pub musts: FeatureSet,
    /// The person's age in years, where chosen to filter by.
    pub age: Option<u8>,
    /// Only open, or of unknown hours.
    pub open_now: bool,
    /// Where from; none: no distances.
    pub from: Option<Origin>,
    /// Nothing within so many kilometres of these.
    pub not_near: Vec<(Origin, u16)>,
    /// Also show services whose facts are older than 24 months.
    pub old_ones: bool,
    /// The person's own safe places, from the plan.
    pub own: Vec<Own>,
    /// The language to show them in.
    pub lang: Lang,
    /// The moment: seconds since 1970-01-01 00:00 UTC.
    pub now: i64,
    /// Most rows a lane shows; 0 means 20.
    pub rows: u16,
}

/// A safe place in the person's own plan. The engine looks for the name of a town in its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Own {
    /// The number the asker knows it by.
    pub key: u64,
    /// The person's words.
    pub text: String,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Found {
    /// The lanes that have something, in their order.
    pub lanes: Vec<Lane>,
    /// The person's own places, nearest first; where they are not known, last.
    pub own: Vec<OwnPlace>,
    /// What each chosen filter takes away by itself.
    pub removed: Vec<Removed>,
    /// Kinds of help the typed words were understood as.
    pub understood: Vec<Need>,
    /// The typed words may mean danger now: the first lane is pinned.
    pub danger: bool,
    /// The name of the place it was searched from, in the language asked for.
    pub near: Option<Shown>,
}

/// One of the person's own places.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OwnPlace {
    /// As in [`Own::key`].
    pub key: u64,
    /// How far, when its town could be told.
    pub distance: Option<DistanceBand>,
}

/// A lane of results.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lane {
    /// Which.
    pub kind: LaneKind,
    /// The best first.
    pub rows: Vec<Row>,
    /// How many more there are.
    pub more: u32,
}

/// The lanes, in the order shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LaneKind {
    /// Lines for right now; they do not depend on the place.
    Now,
    /// Within 50 km, or the nearest ones; without a place to search from, all that have a place.
    Near,
    /// By phone or online.
    Phone,
    /// Places that are not published.
    NotPublished,
    /// Farther away.
    Farther,
}

/// One result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The service's id.
    pub id: String,
    /// Its name.
    pub name: Shown,
    /// Who runs it, where that says more than the name.
    pub organisation: Option<Shown>,
    /// What sort of place.
    pub kind: Kind,
    /// The town, or the area it serves where the place is not published.
    pub area: Shown,
    /// How far. Never given for a place that is not published.
    pub distance: Option<DistanceBand>,
    /// Whether it is open.
    pub hours: HoursState,
    /// How old the facts are.
    pub freshness: Freshness,
    /// Why it is here, the strongest first.
    pub reasons: Vec<Reason>,
    /// A point for the sketch map.
    pub on_map: bool,
}

/// How far, as the crow flies.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct DistanceBand {
    /// Kilometres, rounded: to 1 below 20, to 5 below 100, to 10 above.
    pub km: u16,
    /// Only the town is known, so it is "about".
    pub about: bool,
    /// A lake lies between: longer by road.
    pub across_water: bool,
}

/// Whether a service is open, by the place's own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum HoursState {
    /// Day and night.
    Always,
    /// Open; until so many minutes after midnight of the day it closes, in local time.
    OpenUntil(u16),
    /// Opens in so many minutes (at most 120).
    OpensIn(u16),
    /// Closed; opens next on this day (0 is Monday) at this minute of the day; none: no day known.
    Closed(Option<(u8, u16)>),
    /// Not known: call. Also on public holidays nobody told us about.
    Unknown,
}

/// How old the facts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Freshness {
    /// At most 90 days.
    Fresh,
    /// At most 180 days.
    Recent,
    /// At most 365 days: "check first".
    CheckFirst,
    /// More than a year: "old: call first".
    Old,
    /// No source says: "check first".
    Never,
}

/// Why a row is where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// It helps with this.
    Need(Need),
    /// This must be so, and is known to be.
    Has(Feature),
    /// This must be so, and nobody says: ask when you call.
    Ask(Feature),
    /// It is open, or opens soon.
    Open,
    /// The words typed are in its name.
    Name,
    /// The words typed are in its text.
    Words,
    /// It is near.
    Near,
    /// It serves everyone in the province or the country.
    Everywhere,
}

/// A filter that can be taken back by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Filter {
    /// [`Search::text`].
    Text,
    /// [`Search::needs`].
    Needs,
    /// One of [`Search::musts`].
    Must(Feature),
    /// [`Search::age`].
    Age,
    /// [`Search::open_now`].
    OpenNow,
    /// [`Search::not_near`].
    NotNear,
    /// Facts older than 24 months are left out.
    Old,
}

/// How many services a filter takes away that all the others leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// The filter.
    pub by: Filter,
    /// How many would come back without it.
    pub count: u32,
}

/// All about one service.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// What the list shows of it.
    pub row: Row,
    /// What it does.
    pub description: Shown,
    /// What to know before calling; may be empty.
    pub before: Shown,
    /// What to say or whom to ask for; may be empty.
    pub ask_for: Shown,
    /// Whom it serves, as published; may be empty.
    pub serves: Shown,
    /// Numbers, its own first.
    pub calls: Vec<Call>,
    /// A chat page.
    pub chat: Option<String>,
    /// A web page.
    pub web: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
    /// Street, town and postal code: only of places that are published.
    pub address: Option<String>,
    /// How to come by bus or train; may be empty.
    pub transit: Shown,
    /// Opening hours, one line each part.
    pub hours: Vec<Line>,
    /// What is known of whom it suits: yes and no only.
    pub features: Vec<(Feature, Known)>,
    /// Youngest and oldest age.
    pub ages: (Option<u8>, Option<u8>),
    /// Languages spoken, by code.
    pub languages: Vec<String>,
    /// Languages by interpreter, as published; may be empty.
    pub interpreter: Shown,
    /// Whether it runs.
    pub status: Status,
    /// How sure the sources make it.
    pub confidence: Confidence,
    /// Where each fact was read.
    pub sources: Vec<Source>,
    /// The day somebody checked it against the service itself, `YYYY-MM-DD`.
    pub verified_on: Option<String>,
    /// For shelters, "may be full": the next two of its kind, to show on the same card.
    pub next: Vec<Row>,
}

/// One part's opening hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Of what; empty for the service itself.
    pub of: Shown,
    /// Whether it is open.
    pub state: HoursState,
    /// By appointment only.
    pub by_appointment: bool,
    /// The week: for each day from Monday the minutes from and to, to past 1,440 over midnight; none
    /// where only the text is known.
    pub week: Option<[Vec<(u16, u16)>; 7]>,
    /// As published, where it says more; may be empty.
    pub text: Shown,
}

/// A number one may call or text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// To be dialled: `+14165550100`, `211`, `#7233`.
    pub number: String,
    /// To be read.
    pub shown: String,
    /// Extension; may be empty.
    pub extension: String,
    /// What it is.
    pub label: Shown,
    /// Voice calls are answered.
    pub call: bool,
    /// Text messages are answered.
    pub text: bool,
    /// For Deaf callers with a TTY.
    pub tty: bool,
    /// Free to call.
    pub toll_free: bool,
    /// It connects to the service: ask for it by name.
    pub connects: bool,
    /// Whether it is answered now.
    pub hours: HoursState,
}

/// Where the list is from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// How many services.
    pub services: u32,
    /// How many towns can be typed.
    pub towns: u32,
    /// The day the list was made, `YYYY-MM-DD`.
    pub made_on: String,
    /// It is older than 45 days.
    pub is_old: bool,
    /// Its version; none where it came with the program.
    pub version: Option<u32>,
    /// Whether a newer one can be taken: the program came with keys to check it with.
    pub takes: bool,
    /// Whether one that is taken stays on the device; else it is gone with the finder.
    pub keeps: bool,
    /// Who must be named, and for what.
    pub attributions: Vec<Attribution>,
}

/// What became of a list file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Took {
    /// It is the list from now on.
    Newer,
    /// It is the list that was there.
    Same,
    /// It passes every rule, and the device could not store it: the list that was there stays.
    NotStored,
    /// The list that was there stays.
    Refused(Refused),
}

/// Who must be named for data, by its licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// What of theirs is used.
    pub what: Shown,
    /// Who.
    pub who: String,
    /// The licence's name.
    pub licence: String,
}

/// The fewest stops that cover several needs.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Stops {
    /// The best way.
    pub best: Vec<Stop>,
    /// The best way with one stop less, where that leaves something out.
    pub shorter: Vec<Stop>,
    /// What the best way leaves out.
    pub uncovered: Vec<Need>,
    /// What the shorter way leaves out.
    pub shorter_uncovered: Vec<Need>,
}

/// One stop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stop {
    /// The service.
    pub row: Row,
    /// What it is there for.
    pub needs: Vec<Need>,
    /// To go there, or to call.
    pub visit: Visit,
}

/// How a service is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Visit {
    /// One goes there.
    Go,
    /// One calls, texts or chats.
    Call,
}

/// A map to look at, not to find the way by. Units: a picture 1,000 wide, `height` high, y downwards.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sketch {
    /// Its height.
    pub height: u16,
    /// Land, as the `d` of an SVG path.
    pub land: String,
    /// Lakes, likewise.
    pub lakes: String,
    /// Borders, likewise.
    pub borders: String,
    /// Names of towns.
    pub towns: Vec<(i16, i16, Shown)>,
    /// Pins: where, and the number in the list (from 1). Rows of one point share a pin.
    pub pins: Vec<SketchPin>,
    /// Where it was searched from.
    pub from: Option<(i16, i16)>,
    /// Kilometres that 100 units are, in the middle.
    pub scale_km: u16,
}

/// A pin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SketchPin {
    /// From the left.
    pub x: i16,
    /// From the top.
    pub y: i16,
    /// Numbers in the list, from 1.
    pub numbers: Vec<u16>,
}
