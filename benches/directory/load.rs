//! Building, opening and asking a list of n services.

use tally::directory::{Bundle, Coordinate, Engine, Origin, Question, Search};

use crate::{
    directory_support::{parts, samples},
    middle_and_tail, timed,
};

pub fn run() {
    println!("milliseconds; answers in microseconds, median / 95th of 100");
    println!("n         bytes        write     open      near me              open now");
    let parts = parts();
    for n in [5_000, 60_000, 100_000] {
        let services = samples(n, 5);
        let (write, bytes) = timed(|| Bundle::write(&services, &parts).unwrap());
        let size = bytes.len();
        let (open, engine) = timed(|| Engine::open(bytes).unwrap());
        let point = Coordinate::new(43.65, -79.38).unwrap();
        let ask = |open_now| {
            let question = Question::Search(Search {
                from: Some(Origin::Point(point)),
                now: 1_795_014_000,
                open_now,
                ..Search::default()
            });
            let times: Vec<_> = (0..40)
                .map(|_| timed(|| engine.answer(&question)).0)
                .collect();
            middle_and_tail(&times)
        };
        println!(
            "{n:<9} {size:<12} {:<9.0} {:<9.0} {:<20} {}",
            write / 1e3,
            open / 1e3,
            ask(false),
            ask(true)
        );
    }
}
