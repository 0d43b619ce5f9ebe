//! Searching words in n services: the index, and reading every name and description.

use tally::directory::{Bundle, Engine, Lang, Origin, Question, Search, text::TextIndex};

use crate::{
    directory_support::{parts, samples},
    middle_and_tail, timed,
};

const QUERIES: [&str; 8] = [
    "legal clinic",
    "sample shelter 100",
    "counselling for youth",
    "food bank toronto",
    "houssing court",
    "interpreter",
    "transport evening meals",
    "crisis",
];

pub fn run() {
    println!("microseconds, median / 95th of 100");
    println!("n         index                everything           everything/index   whole answer");
    for n in [5_000, 60_000] {
        let services = samples(n, 5);
        let bytes = Bundle::write(&services, &parts()).unwrap();
        let engine = Engine::open(bytes).unwrap();
        let (mut ours, mut all, mut whole) = (Vec::new(), Vec::new(), Vec::new());
        for i in 0..64 {
            let query = QUERIES[i % QUERIES.len()];
            let index = TextIndex::open(engine.bundle().text()).unwrap();
            ours.push(timed(|| index.search(query)).0);
            let naive = || {
                let words: Vec<_> = query.split(' ').collect();
                let hits = services.iter().filter(|service| {
                    let text = format!("{} {}", service.name.en, service.description.en);
                    let text = text.to_lowercase();
                    words.iter().any(|word| text.contains(word))
                });
                hits.count()
            };
            all.push(timed(naive).0);
            let town = engine.answer(&Question::Towns {
                typed: "Toronto".into(),
                lang: Lang::En,
            });
            let from = match town {
                tally::directory::Answer::Towns(towns) => towns.first().map(|town| town.origin),
                _ => None::<Origin>,
            };
            let question = Question::Search(Search {
                text: query.into(),
                from,
                now: 1_795_014_000,
                ..Search::default()
            });
            whole.push(timed(|| engine.answer(&question)).0);
        }
        let ratio = crate::figures::median(&all) / crate::figures::median(&ours);
        println!(
            "{n:<9} {:<20} {:<20} {ratio:<18.1} {}",
            middle_and_tail(&ours),
            middle_and_tail(&all),
            middle_and_tail(&whole)
        );
    }
}
