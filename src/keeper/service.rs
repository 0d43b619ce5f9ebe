//! The keeper itself: what each request does.
//!
//! Storage is held only while a code is tried and while a plan is open, so that another tab of the same
//! calculator is not in the way; while a plan is open nobody else can write.

use super::{
    CodeProblem, GuessTime, NotSaved, Packed, PlanBytes, Refusal, Reply, Request, Sealed,
    SecretKeys, ShareRequest, share,
};
use crate::{
    deployment::SET_UP_SEQUENCE,
    platform::{Pepper, Rng, Storage, StorageError},
    vault::{
        self, ChangeCodeError, Code, CodeError, NewPlan, OpenVault, Outcome, SaveError, SetUp,
        SetUpError, Stretch, Work,
        strength::{self, Weakness},
    },
};

/// Where the container is kept. What [`Store::open`] gives is let go of when it is dropped.
#[expect(
    async_fn_in_trait,
    reason = "used through generics only; no caller needs `Send`"
)]
pub trait Store {
    /// The storage itself.
    type Storage: Storage;

    /// Takes hold of it.
    ///
    /// # Errors
    /// [`StorageError`]; `Busy` when another tab or process holds it.
    async fn open(&mut self) -> Result<Self::Storage, StorageError>;
}

/// A keeper over one store.
pub struct Keeper<P: Store, R> {
    store: P,
    rng: R,
    work: Work,
    pepper: Option<Box<dyn Pepper>>,
    state: State<P::Storage>,
}

enum State<S> {
    Locked,
    Open(S, Box<OpenVault>),
}

impl<P: Store, R: Rng> Keeper<P, R> {
    /// A keeper that holds nothing yet; `work` is that of the platform.
    pub fn new(store: P, rng: R, work: Work) -> Self {
        Self {
            store,
            rng,
            work,
            pepper: None,
            state: State::Locked,
        }
    }

    /// The same on a device that has a key of its own, from before the first set-up on.
    #[must_use]
    pub fn with_pepper(mut self, pepper: Box<dyn Pepper>) -> Self {
        self.pepper = Some(pepper);
        self
    }

    /// Makes the container if there is none, as on every first launch whether or not anyone ever sets a
    /// code. A failure is silent: the calculator works all the same, and set-up will say it.
    pub async fn prepare(&mut self) {
        if let Ok(mut storage) = self.store.open().await {
            let _ = vault::ensure(&mut storage, &mut self.rng).await;
        }
    }

    /// Does what is asked, once.
    pub async fn answer(&mut self, request: Request) -> Reply {
        match request {
            Request::ChangeCode { old, new } => self.change_code(&old, &new).await,
            Request::Generate => self.generate(),
            Request::Judge { code, others } => judge(&code, &others),
            Request::Save(plan) => self.save(&plan).await,
            Request::SetUp { mine, decoy, wipe } => self.set_up(mine, decoy, wipe).await,
            Request::Share(request) => self.share(&request),
            Request::Try(keys) => self.open(&keys).await,
            Request::Wipe => self.wipe().await,
        }
    }

    async fn open(&mut self, keys: &SecretKeys) -> Reply {
        // Whatever fails, it looks like a sum.
        let (State::Locked, Ok(code)) = (&self.state, Code::from_text(keys.as_str())) else {
            return Reply::Nothing;
        };
        let Ok(mut storage) = self.store.open().await else {
            return Reply::Nothing;
        };
        if vault::ensure(&mut storage, &mut self.rng).await.is_err() {
            return Reply::Nothing;
        }
        match vault::open(
            &mut storage,
            &mut self.rng,
            &code,
            stretch(self.work, &self.pepper),
        )
        .await
        {
            Ok(Outcome::Plan(vault, plan)) => {
                let opened = PlanBytes {
                    schema: plan.schema(),
                    data: plan.data().to_vec(),
                };
                self.state = State::Open(storage, vault);
                Reply::Opened(opened)
            }
            Ok(Outcome::Nothing | Outcome::Wiped) | Err(_) => Reply::Nothing,
        }
    }

    async fn save(&mut self, plan: &PlanBytes) -> Reply {
        let State::Open(storage, vault) = &mut self.state else {
            return Reply::Refused(Refusal::State);
        };
        match vault
            .save(storage, &mut self.rng, plan.schema, &plan.data)
            .await
        {
            Ok(()) => Reply::Saved,
            Err(SaveError::TooLarge { .. }) => Reply::NotSaved(NotSaved::TooLarge),
            Err(SaveError::Storage(error)) => Reply::NotSaved(not_saved(error)),
            Err(_) => Reply::NotSaved(NotSaved::Failed),
        }
    }

    async fn change_code(&mut self, old: &SecretKeys, new: &SecretKeys) -> Reply {
        let State::Open(storage, vault) = &mut self.state else {
            return Reply::Refused(Refusal::State);
        };
        let (Ok(old), Ok(new)) = (Code::from_text(old.as_str()), usable(new)) else {
            return Reply::Refused(Refusal::Code);
        };
        match vault
            .change_code(
                storage,
                &mut self.rng,
                &old,
                &new,
                stretch(self.work, &self.pepper),
            )
            .await
        {
            Ok(()) => Reply::Saved,
            Err(ChangeCodeError::Refused) => Reply::Refused(Refusal::Code),
            Err(ChangeCodeError::Storage(error)) => Reply::NotSaved(not_saved(error)),
            Err(_) => Reply::NotSaved(NotSaved::Failed),
        }
    }

    async fn set_up(
        &mut self,
        mine: Sealed,
        decoy: Option<Sealed>,
        wipe: Option<SecretKeys>,
    ) -> Reply {
        let Ok(code) = usable(&mine.code) else {
            return Reply::Refused(Refusal::Code);
        };
        let Ok(decoy_code) = decoy.as_ref().map(|decoy| usable(&decoy.code)).transpose() else {
            return Reply::Refused(Refusal::Code);
        };
        let Ok(wipe) = wipe.as_ref().map(usable).transpose() else {
            return Reply::Refused(Refusal::Code);
        };
        let set_up = SetUp {
            mine: new_plan(&code, &mine.plan),
            decoy: decoy
                .as_ref()
                .zip(decoy_code.as_ref())
                .map(|(d, code)| new_plan(code, &d.plan)),
            wipe: wipe.as_ref(),
        };
        // What is refused leaves an open plan open.
        if let Err(error) = set_up.check() {
            return not_set_up(error);
        }
        let mut storage = match self.take_storage().await {
            Ok(storage) => storage,
            Err(error) => return Reply::NotSaved(not_saved(error)),
        };
        match vault::set_up(
            &mut storage,
            &mut self.rng,
            set_up,
            stretch(self.work, &self.pepper),
        )
        .await
        {
            Ok(vault) => {
                self.state = State::Open(storage, Box::new(vault));
                Reply::Saved
            }
            Err(error) => not_set_up(error),
        }
    }

    async fn wipe(&mut self) -> Reply {
        let mut storage = match self.take_storage().await {
            Ok(storage) => storage,
            Err(error) => return Reply::NotSaved(not_saved(error)),
        };
        match vault::wipe_bound(
            &mut storage,
            &mut self.rng,
            stretch(self.work, &self.pepper),
        )
        .await
        {
            Ok(()) => Reply::Saved,
            Err(_) => Reply::NotSaved(NotSaved::Failed),
        }
    }

    fn share(&mut self, request: &Packed<ShareRequest>) -> Reply {
        match (&self.state, request.content()) {
            (State::Open(..), Some(request)) => {
                Reply::Share(Packed::new(&share::answer(request, &mut self.rng)))
            }
            _ => Reply::Refused(Refusal::State),
        }
    }

    fn generate(&mut self) -> Reply {
        match strength::generate(&mut self.rng) {
            Ok(code) => Reply::Suggested(SecretKeys::new(code.dangerous_to_text())),
            Err(_) => Reply::Refused(Refusal::State),
        }
    }

    /// The storage, with whatever plan was open let go of.
    async fn take_storage(&mut self) -> Result<P::Storage, StorageError> {
        match std::mem::replace(&mut self.state, State::Locked) {
            State::Open(storage, _) => Ok(storage),
            State::Locked => self.store.open().await,
        }
    }
}

fn stretch(work: Work, pepper: &Option<Box<dyn Pepper>>) -> Stretch<'_> {
    match pepper {
        Some(pepper) => Stretch::bound(work, &**pepper),
        None => work.into(),
    }
}

fn new_plan<'a>(code: &'a Code, plan: &'a PlanBytes) -> NewPlan<'a> {
    NewPlan {
        code,
        schema: plan.schema,
        data: &plan.data,
    }
}

fn judge(code: &SecretKeys, others: &[SecretKeys]) -> Reply {
    let code = match Code::from_text(code.as_str()) {
        Ok(code) => code,
        Err(problem) => {
            return Reply::Weak(match problem {
                CodeError::TooLong => CodeProblem::TooLong,
                CodeError::TooShort => CodeProblem::TooShort,
                CodeError::UnknownKey => CodeProblem::NotKeys,
            });
        }
    };
    let taken = others
        .iter()
        .map(SecretKeys::as_str)
        .chain([SET_UP_SEQUENCE]);
    let taken = taken
        .filter_map(|keys| Code::from_text(keys).ok())
        .collect::<Vec<_>>();
    // The web's work factor is the least of all platforms.
    match strength::judge(&code, &taken.iter().collect::<Vec<_>>(), Work::WEB) {
        Ok(time) => Reply::Good(match time {
            strength::GuessTime::Minutes => GuessTime::Minutes,
            strength::GuessTime::Hours => GuessTime::Hours,
            strength::GuessTime::Days => GuessTime::Days,
            strength::GuessTime::Months => GuessTime::Months,
            strength::GuessTime::Years => GuessTime::Years,
            strength::GuessTime::Decades => GuessTime::Decades,
            strength::GuessTime::Centuries => GuessTime::Centuries,
        }),
        Err(weakness) => Reply::Weak(match weakness {
            Weakness::Common => CodeProblem::Common,
            Weakness::Date => CodeProblem::Date,
            Weakness::KeypadShape => CodeProblem::KeypadShape,
            Weakness::Repeat => CodeProblem::Repeat,
            Weakness::Run => CodeProblem::Run,
            Weakness::SameAsOther => CodeProblem::Taken,
            Weakness::TooShort => CodeProblem::TooShort,
        }),
    }
}

/// A code that may be set: one that could be typed to any purpose but set-up.
fn usable(keys: &SecretKeys) -> Result<Code, CodeError> {
    let code = Code::from_text(keys.as_str())?;
    // As codes: the sequence may be written in other digits and signs.
    if Code::from_text(SET_UP_SEQUENCE).as_ref() == Ok(&code) {
        return Err(CodeError::UnknownKey);
    }
    Ok(code)
}

fn not_set_up(error: SetUpError) -> Reply {
    match error {
        SetUpError::SameCodes => Reply::Refused(Refusal::Code),
        SetUpError::TooLarge { .. } => Reply::NotSaved(NotSaved::TooLarge),
        SetUpError::Storage(error) => Reply::NotSaved(not_saved(error)),
        _ => Reply::NotSaved(NotSaved::Failed),
    }
}

fn not_saved(error: StorageError) -> NotSaved {
    match error {
        StorageError::Full => NotSaved::DeviceFull,
        StorageError::Busy | StorageError::Io | StorageError::Unavailable => NotSaved::Failed,
    }
}
