//! Journeys as a few lines of text, so that a fixture reads well and shows well in a diff.
//!
//! ```text
//! stage Purchase (purchase) Sales     a stage, its phase, its owner; both may be left out
//! stage Trial entrance                a stage where a customer's life can begin
//! Purchase -> Onboarding              an advance; `agreed` at the end adds an agreement that both
//!                                     sides accept, `proposed` one that none does, `given` and
//!                                     `received` one that this side does; then `review DATE`
//! Onboarding -repeat-> Purchase       also -win-back-> and -refer->
//! Renewal -leave->                    a leave
//! comm ad in Discovery                a comm; an owner may follow, and its words in quotes
//! promise live from ad by Onboarding at most 1 day
//! promise safe from stage Purchase    made by the stage itself; several comms: from ad, web
//! promise safe from ad owned Sales    a promise and who answers for it
//! moment login in Onboarding Sales    a moment and its owner; (first_value) names it, -2 to +2
//!                                     says how it feels
//! keep live at login partly 9 days    a keeping, its verdict and what was measured; then
//!                                     `on DATE`, and the evidence in quotes
//! say no of Onboarding                the room's verdict: yes, partly or no
//! silence 4, crowd 3, review 30       thresholds, one a line
//! off stage-silent                    a rule that is switched off
//! ```
//! Names are single words; an underscore stands for a space. Owners come to be when first named.

#![allow(dead_code, reason = "each test crate uses a part of this")]

pub mod random;

use std::collections::BTreeMap;

use jiff::civil::date;
use journey::gaps::Rule;
use journey::measure::{Comparison, Measure, Quantity};
use journey::model::{
    Acceptance, Channel, Feeling, Function, KeepingVerdict, MomentName, Phase, TransitionKind,
};
use journey::operation::{
    AgreementEdit, JourneyEdit, KeepingEdit, MomentEdit, PromiseEdit, StageEdit,
};
use journey::template::{self, Template};
use journey::{
    AgreementId, CommId, Document, JourneyId, KeepingId, Language, MomentId, Operation, OwnerId,
    PromiseId, StageId, TransitionId,
};
use uuid::Uuid;

/// A document read from the notation, with its one journey and the ids behind the names.
pub struct Told {
    pub document: Document,
    pub journey: JourneyId,
    pub stages: BTreeMap<String, StageId>,
    pub comms: BTreeMap<String, CommId>,
    pub promises: BTreeMap<String, PromiseId>,
    pub moments: BTreeMap<String, MomentId>,
    pub keepings: BTreeMap<(String, String), KeepingId>,
    pub transitions: Vec<TransitionId>,
    owners: BTreeMap<String, OwnerId>,
    next_id: u128,
}

/// Reads the notation.
pub fn read(text: &str) -> Told {
    let mut told = blank();
    told.go_on(text);
    told
}

/// A document with one journey and nothing in it.
pub fn blank() -> Told {
    let mut next_id = 0;
    let document = template::document(Template::Blank, "Test", Language::English, &mut || {
        fresh(&mut next_id)
    })
    .unwrap();
    Told {
        journey: document.journeys()[0],
        document,
        stages: BTreeMap::new(),
        comms: BTreeMap::new(),
        promises: BTreeMap::new(),
        moments: BTreeMap::new(),
        keepings: BTreeMap::new(),
        transitions: Vec::new(),
        owners: BTreeMap::new(),
        next_id,
    }
}

fn fresh(next: &mut u128) -> Uuid {
    *next += 1;
    Uuid::from_u128(*next)
}

impl Told {
    pub fn id(&mut self) -> Uuid {
        fresh(&mut self.next_id)
    }

    /// Reads more of the notation.
    pub fn go_on(&mut self, text: &str) {
        for line in text.lines().map(str::trim) {
            let (line, quoted) = match line.split_once('"') {
                Some((line, quoted)) => (line, quoted.strip_suffix('"')),
                None => (line, None),
            };
            let words: Vec<&str> = line.split_whitespace().collect();
            if let Some(problem) = self.line(&words, quoted).err() {
                panic!("“{line}”: {problem}");
            }
        }
    }

    pub fn apply(&mut self, operation: &Operation) {
        self.document.apply(operation).unwrap();
    }

    fn line(&mut self, words: &[&str], quoted: Option<&str>) -> Result<(), String> {
        match words {
            [] => Ok(()),
            ["stage", name, rest @ ..] => self.stage(name, rest),
            ["comm", name, "in", stage, owner @ ..] => self.comm(name, stage, owner, quoted),
            ["moment", name, "in", stage, rest @ ..] => self.moment(name, stage, rest),
            ["promise", name, "from", rest @ ..] => self.promise(name, rest),
            ["keep", promise, "at", moment, verdict, measured @ ..] => {
                self.keep(promise, moment, verdict, (measured, quoted))
            }
            ["say", answer, "of", stage] => {
                let id = find(&self.stages, stage)?;
                let edit = StageEdit::Verdict(Some(read_word(answer)?));
                self.apply(&Operation::EditStage { id, edit });
                Ok(())
            }
            [threshold @ ("silence" | "crowd" | "review"), number] => {
                let number: u8 = number.parse().map_err(|_| "how many?")?;
                self.settings(match *threshold {
                    "silence" => JourneyEdit::SilentStages(number),
                    "crowd" => JourneyEdit::CrowdedComms(number),
                    _ => JourneyEdit::ReviewDays(number.into()),
                });
                Ok(())
            }
            ["off", rule] => {
                let rule = Rule::of_id(rule).ok_or("there is no such rule")?;
                self.settings(JourneyEdit::RulesOff([rule].into()));
                Ok(())
            }
            [from, arrow, rest @ ..] if arrow.ends_with("->") => self.transition(from, arrow, rest),
            _ => Err("not understood".to_owned()),
        }
    }

    fn settings(&mut self, edit: JourneyEdit) {
        let id = self.journey;
        self.apply(&Operation::EditJourney { id, edit });
    }

    fn owner(&mut self, name: &str) -> OwnerId {
        if let Some(&owner) = self.owners.get(name) {
            return owner;
        }
        let id = OwnerId(self.id());
        self.apply(&Operation::AddOwner {
            id,
            name: spaced(name),
            function: Function::Other,
        });
        self.owners.insert(name.to_owned(), id);
        id
    }

    fn stage(&mut self, name: &str, rest: &[&str]) -> Result<(), String> {
        let id = StageId(self.id());
        let phase = rest.iter().find_map(|word| in_brackets(word));
        let phase: Option<Phase> = phase.map(read_word).transpose()?;
        self.apply(&Operation::AddStage {
            id,
            journey: self.journey,
            name: spaced(name),
            phase,
            before: None,
            tie: None,
        });
        for word in rest.iter().filter(|word| in_brackets(word).is_none()) {
            let edit = if *word == "entrance" {
                StageEdit::Entrance(true)
            } else {
                StageEdit::Owner(Some(self.owner(word)))
            };
            self.apply(&Operation::EditStage { id, edit });
        }
        self.stages.insert(name.to_owned(), id);
        Ok(())
    }

    fn transition(&mut self, from: &str, arrow: &str, rest: &[&str]) -> Result<(), String> {
        let kind = match arrow.trim_end_matches("->").trim_start_matches('-') {
            "" => TransitionKind::Advance,
            word => read_word(&word.replace('-', "_"))?,
        };
        let (to, rest) = match (kind, rest) {
            (TransitionKind::Leave, rest) => (None, rest),
            (_, [to, rest @ ..]) => (Some(find(&self.stages, to)?), rest),
            (_, []) => return Err("leads nowhere".to_owned()),
        };
        let id = TransitionId(self.id());
        self.apply(&Operation::AddTransition {
            id,
            from: find(&self.stages, from)?,
            to,
            kind,
            label: String::new(),
        });
        self.transitions.push(id);
        let [state, review @ ..] = rest else {
            return Ok(());
        };
        let agreement = AgreementId(self.id());
        self.apply(&Operation::AddAgreement {
            id: agreement,
            transition: id,
        });
        let accepted = Some(Acceptance {
            by: "Ada".to_owned(),
            on: date(2026, 1, 31),
        });
        let mut edits = match *state {
            "agreed" => vec![
                AgreementEdit::Given(accepted.clone()),
                AgreementEdit::Received(accepted),
            ],
            "given" => vec![AgreementEdit::Given(accepted)],
            "received" => vec![AgreementEdit::Received(accepted)],
            "proposed" => Vec::new(),
            _ => return Err("what of the agreement?".to_owned()),
        };
        if let ["review", day] = review {
            edits.push(AgreementEdit::ReviewOn(Some(read_word(day)?)));
        }
        for edit in edits {
            self.apply(&Operation::EditAgreement {
                id: agreement,
                edit,
            });
        }
        Ok(())
    }

    fn comm(
        &mut self,
        name: &str,
        stage: &str,
        owner: &[&str],
        words: Option<&str>,
    ) -> Result<(), String> {
        let id = CommId(self.id());
        let stage = find(&self.stages, stage)?;
        self.apply(&Operation::AddComm {
            id,
            stage,
            before: None,
            channel: Channel::Email,
            words: words.map_or_else(|| spaced(name), str::to_owned),
        });
        if let [owner] = owner {
            let edit = journey::operation::CommEdit::Owner(Some(self.owner(owner)));
            self.apply(&Operation::EditComm { id, edit });
        }
        self.comms.insert(name.to_owned(), id);
        Ok(())
    }

    fn moment(&mut self, name: &str, stage: &str, rest: &[&str]) -> Result<(), String> {
        let id = MomentId(self.id());
        let stage = find(&self.stages, stage)?;
        self.apply(&Operation::AddMoment {
            id,
            stage,
            before: None,
            text: spaced(name),
            feeling: None,
        });
        for word in rest {
            let feeling = word.parse().ok().and_then(Feeling::new);
            let edit = match (in_brackets(word), feeling) {
                (Some(name), _) => MomentEdit::Name(read_word::<MomentName>(name)?),
                (None, Some(feeling)) => MomentEdit::Feeling(Some(feeling)),
                (None, None) => MomentEdit::Owner(Some(self.owner(word))),
            };
            self.apply(&Operation::EditMoment { id, edit });
        }
        self.moments.insert(name.to_owned(), id);
        Ok(())
    }

    fn promise(&mut self, name: &str, rest: &[&str]) -> Result<(), String> {
        let (rest, owner) = match rest {
            [rest @ .., "owned", owner] => (rest, Some(self.owner(owner))),
            rest => (rest, None),
        };
        let end = rest
            .iter()
            .position(|word| matches!(*word, "by" | "at" | "exactly"))
            .unwrap_or(rest.len());
        let (from, rest) = rest.split_at(end);
        let (stage, makers) = match from {
            ["stage", stage] => (find(&self.stages, stage)?, Vec::new()),
            comms => {
                let makers: Vec<CommId> = comms
                    .iter()
                    .map(|comm| find(&self.comms, comm.trim_end_matches(',')))
                    .collect::<Result<_, _>>()?;
                let first = makers.first().ok_or("from what?")?;
                (self.document.records().comms[first].placement.stage, makers)
            }
        };
        let id = PromiseId(self.id());
        self.apply(&Operation::AddPromise {
            id,
            stage,
            before: None,
            wording: spaced(name),
            maker: makers.first().copied(),
        });
        for &comm in makers.iter().skip(1) {
            self.apply(&Operation::SetMaker {
                promise: id,
                comm,
                makes: true,
            });
        }
        let rest = match rest {
            ["by", stage, rest @ ..] => {
                let edit = PromiseEdit::Due(Some(find(&self.stages, stage)?));
                self.apply(&Operation::EditPromise { id, edit });
                rest
            }
            rest => rest,
        };
        let measure = match rest {
            [] => None,
            ["at", "most", target @ ..] => Some((Comparison::AtMost, target)),
            ["at", "least", target @ ..] => Some((Comparison::AtLeast, target)),
            ["exactly", target @ ..] => Some((Comparison::Exactly, target)),
            _ => return Err("what is measured?".to_owned()),
        };
        if let Some((comparison, target)) = measure {
            let target = quantity(target)?;
            let edit = PromiseEdit::Measure(Some(Measure { comparison, target }));
            self.apply(&Operation::EditPromise { id, edit });
        }
        if owner.is_some() {
            let edit = PromiseEdit::Owner(owner);
            self.apply(&Operation::EditPromise { id, edit });
        }
        self.promises.insert(name.to_owned(), id);
        Ok(())
    }

    fn keep(
        &mut self,
        promise: &str,
        moment: &str,
        verdict: &str,
        (measured, evidence): (&[&str], Option<&str>),
    ) -> Result<(), String> {
        let (measured, on) = match measured {
            [measured @ .., "on", day] => (measured, Some(read_word(day)?)),
            measured => (measured, None),
        };
        let id = KeepingId(self.id());
        self.apply(&Operation::AddKeeping {
            id,
            promise: find(&self.promises, promise)?,
            moment: find(&self.moments, moment)?,
            verdict: read_word::<KeepingVerdict>(verdict)?,
        });
        if !measured.is_empty() {
            let edit = KeepingEdit::Measured(Some(quantity(measured)?));
            self.apply(&Operation::EditKeeping { id, edit });
        }
        if on.is_some() {
            let edit = KeepingEdit::On(on);
            self.apply(&Operation::EditKeeping { id, edit });
        }
        if let Some(evidence) = evidence {
            let edit = KeepingEdit::Evidence(evidence.to_owned());
            self.apply(&Operation::EditKeeping { id, edit });
        }
        let names = (promise.to_owned(), moment.to_owned());
        self.keepings.insert(names, id);
        Ok(())
    }
}

fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

fn in_brackets<'a>(word: &'a &str) -> Option<&'a str> {
    word.strip_prefix('(')?.strip_suffix(')')
}

fn find<T: Copy>(names: &BTreeMap<String, T>, name: &str) -> Result<T, String> {
    names
        .get(name)
        .copied()
        .ok_or_else(|| format!("there is no {name}"))
}

/// A value whose JSON is a plain word.
fn read_word<T: serde::de::DeserializeOwned>(word: &str) -> Result<T, String> {
    serde_json::from_value(serde_json::Value::String(word.to_owned()))
        .map_err(|error| error.to_string())
}

fn quantity(words: &[&str]) -> Result<Quantity, String> {
    let [amount, unit @ ..] = words else {
        return Err("how much?".to_owned());
    };
    Ok(Quantity {
        amount: amount
            .parse()
            .map_err(|_| format!("{amount} is no number"))?,
        unit: unit.join(" "),
    })
}
