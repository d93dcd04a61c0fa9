//! A journey told by hand.

use journey::StageId;
use journey::model::{
    Answer, Channel, Function, KeepingVerdict, MomentName, Phase, TransitionKind,
};

use super::Maker;

/// A subscription service for companies: sales promises one day, onboarding takes nine.
#[expect(clippy::too_many_lines, reason = "one line for each record")]
pub fn story() -> Maker {
    use Channel::{Ad, Call, Document as Paper, Email, Event, InApp, SalesMeeting, WebPage};
    use TransitionKind::{Advance, Leave, Refer, Repeat, WinBack};

    let mut m = Maker::new(
        "Customer journeys 2026",
        "From first impression to advocate",
        "Operations leads at firms of 50 to 500 people who replace spreadsheets with a service",
    );
    let marketing = Some(m.owner("Mara Lind", Function::Marketing, 0));
    let sales = Some(m.owner("Tom Okafor", Function::Sales, 1));
    let success = Some(m.owner("Ines Duarte", Function::CustomerSuccess, 2));
    let product = Some(m.owner("Product team", Function::Product, 3));
    let support = Some(m.owner("Support desk", Function::Support, 6));
    let owners = [
        marketing, marketing, sales, success, product, success, sales, sales, None,
    ];
    let goals = [
        "Find out whether this ends our spreadsheet chaos",
        "Be sure that it fits us before I put my name to it",
        "Sign something my finance team will not send back",
        "Get our data in and my team working, fast",
        "Do my first real week of planning in it",
        "Show my boss that it was worth it",
        "Decide whether to stay without a negotiation",
        "Give the second site what the first one has",
        "Help a peer, and look good doing it",
    ];
    let stages: Vec<StageId> = Phase::ALL
        .iter()
        .zip(owners)
        .map(|(phase, owner)| m.stage(phase.title(), Some(*phase), owner))
        .collect();
    for (stage, goal) in stages.iter().zip(goals) {
        m.edit_stage(*stage, |stage| stage.goal = goal.into());
    }
    m.edit_stage(stages[2], |stage| {
        stage.entry = "Proposal sent".into();
        stage.exit = "Contract signed".into();
        stage.verdict = Some(Answer::Yes);
    });
    m.edit_stage(stages[3], |stage| {
        stage.entry = "Contract signed".into();
        stage.exit = "First login of three users".into();
        stage.verdict = Some(Answer::No);
        stage.supporting.extend(product);
    });
    m.edit_stage(stages[5], |stage| stage.verdict = Some(Answer::Partly));
    let mut advances = Vec::new();
    for pair in stages.windows(2) {
        advances.push(m.transition(pair[0], Some(pair[1]), Advance, ""));
    }
    m.agreement(advances[1], true, true);
    m.agreement(advances[3], true, false);
    m.transition(stages[5], Some(stages[4]), Repeat, "another team starts");
    m.transition(stages[6], Some(stages[5]), Repeat, "every quarter");
    m.transition(stages[8], Some(stages[0]), Refer, "brings a peer");
    m.transition(stages[3], None, Leave, "gives up in setup");
    m.transition(stages[6], None, Leave, "does not renew");
    m.transition(
        stages[6],
        Some(stages[2]),
        WinBack,
        "within 90 days of cancelling",
    );
    m.transition(stages[1], Some(stages[3]), Advance, "self-service trial");

    let ad = m.comm(
        stages[0],
        Ad,
        "“Live in one day. No consultants.”",
        "always on",
        marketing,
    );
    m.comm(
        stages[0],
        Event,
        "Keynote: “Your plan on Monday, not next quarter.”",
        "twice a year",
        marketing,
    );
    let page = m.comm(
        stages[1],
        WebPage,
        "“A named success manager from day one, on every plan.”",
        "",
        marketing,
    );
    let meeting = m.comm(
        stages[2],
        SalesMeeting,
        "“You sign on Thursday, your team plans on Friday. Ines will look after you personally.”",
        "closing call",
        sales,
    );
    let contract = m.comm(
        stages[2],
        Paper,
        "“99.9 % availability, or your money back for the month.”",
        "with the contract",
        sales,
    );
    m.comm(
        stages[3],
        Email,
        "“Welcome! Please fill in the attached 14-page import sheet.”",
        "on signature",
        success,
    );
    m.comm(stages[3], Call, "Kick-off call", "day 6", success);
    m.comm(
        stages[4],
        InApp,
        "“Three steps to your first plan”",
        "first login",
        product,
    );
    m.comm(
        stages[6],
        Email,
        "“Your subscription renews in 30 days.”",
        "day 335",
        sales,
    );

    let saw = m.moment(
        stages[0],
        "Sees a colleague’s tidy plan at a conference",
        Some(1),
        marketing,
    );
    m.moment(
        stages[1],
        "Compares three vendors in a spreadsheet",
        Some(0),
        marketing,
    );
    m.moment(
        stages[1],
        "Demo answers her own question, live",
        Some(2),
        sales,
    );
    m.moment(
        stages[2],
        "Signs after one call with finance",
        Some(1),
        sales,
    );
    let kick = m.moment(
        stages[3],
        "Waits for the kick-off call, six days",
        Some(-2),
        success,
    );
    let live = m.moment(
        stages[3],
        "The team can log in and sees its data",
        Some(-1),
        success,
    );
    let week = m.moment(stages[4], "Plans the first real week", Some(1), product);
    let help = m.moment(
        stages[4],
        "Asks for help at 7 in the evening",
        Some(-1),
        support,
    );
    m.moment(stages[5], "Shows the board a plan that held", Some(2), None);
    let renew = m.moment(
        stages[6],
        "Gets a renewal invoice 12 % higher than the last",
        Some(-2),
        sales,
    );
    m.moment(
        stages[7],
        "Asks for a second site; nobody calls back for a week",
        Some(-1),
        sales,
    );
    m.moment(
        stages[8],
        "Tells a peer, with one reservation",
        Some(1),
        None,
    );
    let named = [
        (week, MomentName::FirstValue),
        (help, MomentName::FirstSupport),
    ];
    for (moment, name) in named {
        m.records
            .moments
            .get_mut(&moment)
            .expect("it is there")
            .name = name;
    }

    let day = m.promise(
        stages[0],
        "Live in one day",
        &[ad, meeting],
        Some(stages[3]),
        sales,
    );
    m.at_most(day, 1.0, "day");
    m.keeping(day, live, KeepingVerdict::Broken, Some((9.0, "days")));
    let manager = m.promise(
        stages[1],
        "A named success manager from day one",
        &[page, meeting],
        Some(stages[3]),
        success,
    );
    m.keeping(manager, kick, KeepingVerdict::Partly, None);
    let uptime = m.promise(stages[2], "99.9 % availability", &[contract], None, product);
    m.keeping(uptime, week, KeepingVerdict::Kept, None);
    m.promise(
        stages[1],
        "The price does not change in the first two years",
        &[],
        Some(stages[6]),
        sales,
    );
    let answer = m.promise(
        stages[2],
        "Help within two hours, whenever you ask",
        &[],
        Some(stages[4]),
        support,
    );
    m.keeping(answer, help, KeepingVerdict::Unknown, None);
    let tidy = m.promise(stages[0], "One plan everybody sees", &[], None, marketing);
    m.keeping(tidy, saw, KeepingVerdict::Kept, None);
    m.keeping(tidy, renew, KeepingVerdict::Unknown, None);

    m.card(stages[2], "CRM: deal notes do not reach onboarding", 4);
    m.card(stages[3], "Import runs overnight, once", 1);
    m.card(stages[6], "Billing raises prices on its own", 4);
    m.note(
        "What if sales could book the kick-off call in the closing call?",
        "Ines",
    );
    m.note(
        "We measured nine days in the median, 21 in the worst case.",
        "Tom",
    );
    m
}
