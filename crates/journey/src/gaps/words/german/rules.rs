//! The rules in German.

use crate::gaps::Rule;
use crate::gaps::words::RuleText;
use crate::language::German;

/// SERVQUAL's gap 4, which all promise rules stand on.
const GAP_4: &str = "Lücke 4 im Lückenmodell der Dienstleistungsqualität: zwischen dem, was \
    geliefert wird, und dem, was Kunden gesagt wird (Parasuraman, Zeithaml, Berry 1985).";

impl German for Rule {
    type Words = RuleText;

    #[expect(clippy::too_many_lines, reason = "one arm for each rule")]
    fn german(&self) -> RuleText {
        match self {
            Self::PromiseUnlinked => RuleText {
                title: "Versprechen, das kein Moment einlöst",
                weight: "nichts löst das Versprechen ein",
                meaning: "Jedes Versprechen braucht einen Moment, in dem Kunden bekommen, was ihnen gesagt wurde. Diese Regel meldet sich, wenn ein Versprechen mit keinem Moment verknüpft ist.",
                remedy: "Das Versprechen mit dem Moment verknüpfen, der es einlöst, oder es nicht länger geben.",
                theory: GAP_4,
            },
            Self::PromiseLeak => RuleText {
                title: "Versprechen, das manchen Kunden entgeht",
                weight: "manche Kunden bekommen es nie rechtzeitig",
                meaning: "Verfolgt ein Versprechen auf jedem Weg, den Kunden gehen können. Diese Regel meldet sich, wenn einer davon an der Station vorbeiführt, bis zu der es fällig ist, ohne einen Moment zu berühren, der es einlöst.",
                remedy: "Es an der Station einlösen, die alle diese Wege berühren, oder alle durch die Station führen, die es einlöst.",
                theory: GAP_4,
            },
            Self::PromiseNeverDue => RuleText {
                title: "Versprechen, das sich endlos aufschieben lässt",
                weight: "die meisten Kunden verlassen die Runde",
                meaning: "Sucht nach einer Schleife, in der Kunden bleiben können, die ein Versprechen gehört haben, ohne je zu einem Moment zu kommen, der es einlöst, oder zu der Station, bis zu der es fällig ist.",
                remedy: "Es irgendwo auf der Runde einlösen oder der Runde ein Ende geben.",
                theory: GAP_4,
            },
            Self::PromiseUnreachable => RuleText {
                title: "Moment außer Reichweite seines Versprechens",
                weight: "der Moment löst nichts ein für die, die es gehört haben",
                meaning: "Prüft, ob Kunden, die ein Versprechen gehört haben, zu jedem Moment kommen können, der mit ihm verknüpft ist.",
                remedy: "Den Übergang einzeichnen, der dorthin führt, oder das Versprechen mit einem Moment auf ihrem Weg verknüpfen.",
                theory: GAP_4,
            },
            Self::PromiseLate => RuleText {
                title: "Versprechen, das zu spät gehalten wird",
                weight: "niemand bekommt es rechtzeitig",
                meaning: "Diese Regel meldet sich, wenn jeder Moment, der ein Versprechen einlöst und zu dem Kunden kommen können, nach der Station liegt, bis zu der es fällig ist.",
                remedy: "Den Moment vorziehen oder es erst für später versprechen.",
                theory: GAP_4,
            },
            Self::PromiseBroken => RuleText {
                title: "Gebrochenes Versprechen",
                weight: "Kunden werden enttäuscht",
                meaning: "Jemand hat nachgesehen und gesagt, dass ein Moment das Versprechen bricht.",
                remedy: "Beide Seiten entscheiden, was weichen muss: was geschieht oder was Kunden gesagt wird.",
                theory: GAP_4,
            },
            Self::PromiseShort => RuleText {
                title: "Versprechen, das nur teilweise gehalten wird",
                weight: "Kunden bekommen weniger, als ihnen gesagt wurde",
                meaning: "Ein Versprechen wird teilweise gehalten, oder was gemessen wurde, bleibt hinter seinem Zielwert zurück. Einheiten werden umgerechnet, und der Faktor wird genannt.",
                remedy: "Beide Seiten entscheiden, was weichen muss: was geschieht oder was Kunden gesagt wird.",
                theory: GAP_4,
            },
            Self::PromiseUnproven => RuleText {
                title: "Versprechen ohne Nachweis",
                weight: "gut möglich, dass es gehalten wird",
                meaning: "Eine Verknüpfung von einem Versprechen zu einem Moment hat kein Urteil, oder ein Urteil ohne Datum, Beleg und Messung, oder einen Beleg, der älter ist als die Prüffrist der Journey oder ein Datum in der Zukunft trägt, oder eine Messung, deren Einheit sich nicht mit dem Zielwert des Versprechens vergleichen lässt.",
                remedy: "Nachsehen, messen und festhalten, was wann gefunden wurde.",
                theory: GAP_4,
            },
            Self::PromiseConflict => RuleText {
                title: "Versprechen, die sich widersprechen",
                weight: "Kunden können nicht wissen, welches der beiden gilt",
                meaning: "Zwei Versprechen mit Zielwerten derselben Art handeln vom selben: Derselbe Moment soll sie einlösen, oder sie lauten bis auf die Zahlen gleich. Diese Regel meldet sich, wenn die Zielwerte verschieden sind und Kunden an einer Station mit beiden rechnen.",
                remedy: "Sich auf eines der beiden einigen, überall, wo es gesagt wird.",
                theory: GAP_4,
            },
            Self::PromiseUnowned => RuleText {
                title: "Versprechen, für das niemand verantwortlich ist",
                weight: "niemand ist da, der es hält",
                meaning: "Für ein Versprechen selbst ist niemand als verantwortlich benannt.",
                remedy: "Benennen, wer dafür verantwortlich ist.",
                theory: GAP_4,
            },
            Self::PromiseCrossesWithoutAgreement => RuleText {
                title: "Versprechen, das ohne Vereinbarung übergeben wird",
                weight: "wer übernimmt, erfährt vielleicht nie davon",
                meaning: "Zwischen den Worten, die ein Versprechen geben, und den Momenten, die es einlösen, werden Kunden an andere Verantwortliche übergeben. Diese Regel meldet sich, wenn es zu dieser Übergabe keine Vereinbarung gibt, die beide Seiten angenommen haben.",
                remedy: "Das Versprechen in die Vereinbarung jeder Übergabe aufnehmen, die es überquert, und von beiden Seiten annehmen lassen.",
                theory: "Service Blueprinting: Fehler häufen sich dort, wo eine Funktion an eine andere übergibt, ohne dass Kunden es sehen (Shostack 1984).",
            },
            Self::ClaimUnledgered => RuleText {
                title: "Behauptung, die kein Versprechen festhält",
                weight: "es ist ein Hinweis, allein aus den Worten gelesen",
                meaning: "Liest in den Worten von Kommunikationen, in einfachem Englisch, nach Mengen und Absolutem, was Kunden als Versprechen nehmen würden: „in 24 hours“, „always“, „no setup fee“. Diese Regel meldet sich, wenn kein Versprechen der Kommunikation es festhält.",
                remedy: "Ein Versprechen daraus machen, damit es verfolgt werden kann, oder es aus dem Text nehmen.",
                theory: GAP_4,
            },
            Self::StageUnowned => RuleText {
                title: "Station, für die niemand verantwortlich ist",
                weight: "niemand hält die Station zusammen",
                meaning: "Für jede Station ist eine Person oder ein Team verantwortlich. Diese Regel meldet sich, wenn niemand benannt ist.",
                remedy: "Die eine Person oder das eine Team benennen, das für die Station verantwortlich ist.",
                theory: "Eine Journey durchquert Funktionen; ist für eine Station niemand verantwortlich, gehört das, was Kunden zwischen den Funktionen erleben, zu niemandes Arbeit (Shostack 1984, „Designing services that deliver“).",
            },
            Self::MomentUnowned => RuleText {
                title: "Moment, für den niemand verantwortlich ist",
                weight: "niemand ist benannt, der dafür sorgt, dass er gelingt",
                meaning: "Für einen Schlüsselmoment selbst ist niemand als verantwortlich benannt.",
                remedy: "Benennen, wer dafür verantwortlich ist.",
                theory: "Augenblicke der Wahrheit: Die Begegnungen, nach denen Kunden das ganze Unternehmen beurteilen, brauchen jemanden, der die Mittel hat, sie gelingen zu lassen (Normann 1984; Carlzon 1987).",
            },
            Self::CommUnowned => RuleText {
                title: "Kommunikation, für die niemand verantwortlich ist",
                weight: "niemand ist da, der ihre Worte ändert",
                meaning: "Für eine Kommunikation ist niemand als verantwortlich benannt, und für ihre Station auch nicht.",
                remedy: "Benennen, wer für ihre Worte verantwortlich ist.",
                theory: "Service Blueprinting: Jede Zeile, die Kunden lesen, ist die Arbeit einer Funktion, oder niemandes (Shostack 1984).",
            },
            Self::HandoffWithoutAgreement => RuleText {
                title: "Übergabe ohne Vereinbarung",
                weight: "was auf der einen Seite gesagt wurde, geht auf der anderen verloren",
                meaning: "Von einer Station zur nächsten wechselt, wer verantwortlich ist, und nirgends steht, was dabei übergeben wird und bis wann.",
                remedy: "Eine Vereinbarung schreiben, die beide Seiten annehmen.",
                theory: "Service Blueprinting: Fehler häufen sich dort, wo eine Funktion an eine andere übergibt, ohne dass Kunden es sehen (Shostack 1984).",
            },
            Self::AgreementUnaccepted => RuleText {
                title: "Vereinbarung, die nicht beide angenommen haben",
                weight: "sie bindet noch niemanden",
                meaning: "Zu einer Übergabe gibt es eine Vereinbarung, aber die abgebende Seite, die übernehmende oder beide haben sie nicht angenommen.",
                remedy: "Sie von der Seite, die noch fehlt, annehmen lassen oder sie ändern, bis das geht.",
                theory: "Service Blueprinting: Eine Übergabe hält, wenn beide Funktionen wissen, was übergeben wird (Shostack 1984).",
            },
            Self::AgreementOverdue => RuleText {
                title: "Vereinbarung, deren Überprüfung überfällig ist",
                weight: "vielleicht gilt sie noch",
                meaning: "Der Tag, an dem die Vereinbarung zu einer Übergabe noch einmal angesehen werden sollte, ist vorbei.",
                remedy: "Sie gemeinsam ansehen und den nächsten Termin festlegen.",
                theory: "Service Blueprinting: Was zwei Funktionen vereinbart haben, driftet auseinander, wenn sie es nicht wieder ansehen (Shostack 1984).",
            },
            Self::StageSilent => RuleText {
                title: "Station ohne ein Wort von uns",
                weight: "Kunden fragen sich, woran sie sind",
                meaning: "In dieser Station erreicht Kunden keine Kommunikation von uns.",
                remedy: "Die Kommunikation hinzufügen, die sie erreicht, oder die fehlende schreiben.",
                theory: "Was Kunden gesagt wird, während sie warten, prägt, was sie als geliefert wahrnehmen: noch einmal Lücke 4, durch Auslassung (Parasuraman, Zeithaml, Berry 1985).",
            },
            Self::Silence => RuleText {
                title: "Lange Funkstille",
                weight: "sie fragen sich, ob wir sie noch kennen",
                meaning: "Sucht nach Wegen durch Stationen ohne Kommunikation. Diese Regel meldet sich, wenn einer so lang ist wie der Schwellenwert der Journey oder wenn Kunden endlos in Funkstille kreisen können.",
                remedy: "Eine Kommunikation an der Station hinzufügen, an der sie den meisten hilft.",
                theory: "Was Kunden gesagt wird, während sie warten, prägt, was sie als geliefert wahrnehmen: noch einmal Lücke 4, durch Auslassung (Parasuraman, Zeithaml, Berry 1985).",
            },
            Self::CommsCrowded => RuleText {
                title: "Zu viel Kommunikation auf einmal",
                weight: "alles davon wird weniger gelesen",
                meaning: "Eine Station hat mehr Kommunikationen, als der Schwellenwert der Journey erlaubt.",
                remedy: "Einige davon zusammenlegen oder dorthin verschieben, wo sie gebraucht werden.",
                theory: "Aufmerksamkeit ist begrenzt, und was um sie wetteifert, verliert (Kahneman 1973, „Attention and effort“).",
            },
            Self::NoMoment => RuleText {
                title: "Station ohne Moment",
                weight: "noch hat niemand gesagt, was dort geschieht",
                meaning: "Eine Station hat keinen Schlüsselmoment.",
                remedy: "Benennen, was Kunden dort tun und fühlen.",
                theory: "Augenblicke der Wahrheit: Kunden beurteilen das ganze Unternehmen nach einzelnen Begegnungen (Normann 1984; Carlzon 1987).",
            },
            Self::FeelingDrop => RuleText {
                title: "Absturz des Gefühls an einer Übergabe",
                weight: "Kunden spüren die Naht",
                meaning: "Vergleicht das letzte bekannte Gefühl vor einer Übergabe mit dem ersten danach. Diese Regel meldet sich, wenn es um zwei Punkte oder mehr fällt.",
                remedy: "Beide Seiten den Weg über die Übergabe so gehen lassen, wie Kunden ihn gehen.",
                theory: "Die Peak-End-Regel: Wie der letzte Abschnitt endete, färbt, wie der nächste erlebt wird (Fredrickson, Kahneman 1993); Service Blueprinting dafür, wo es geschieht (Shostack 1984).",
            },
            Self::BadEnding => RuleText {
                title: "Schlechtes Gefühl vor einer Entscheidung",
                weight: "damit im Kopf entscheiden Kunden",
                meaning: "Sieht sich für jede Station, in der Kunden entscheiden (Kauf, Verlängerung, Ausbau), an, was sie seit der Entscheidung davor erlebt haben. Diese Regel meldet sich, wenn auf einem Weg dorthin sowohl das stärkste als auch das letzte Gefühl schlecht ist.",
                remedy: "Den letzten Moment vor der Entscheidung zu einem guten machen und den schlimmsten verbessern.",
                theory: "Die Peak-End-Regel: Ein Erlebnis wird nach seinem Höhepunkt und seinem Ende beurteilt (Fredrickson, Kahneman 1993).",
            },
            Self::PainUnanswered => RuleText {
                title: "Schmerz, auf den niemand antwortet",
                weight: "was nicht wiedergutgemacht wird, wird weitererzählt",
                meaning: "Ein Moment fühlt sich sehr schlecht an, und keine Kommunikation von uns erreicht Kunden in dieser Station oder in einer, zu der sie als Nächstes kommen.",
                remedy: "Etwas sagen, solange es wehtut: was geschehen ist, was getan wird und bis wann.",
                theory: "Service Recovery: Ein Fehler, auf den geantwortet wird, kostet weniger als einer, auf den niemand antwortet (Hart, Heskett, Sasser 1990, „The profitable art of service recovery“).",
            },
            Self::StageUnreachable => RuleText {
                title: "Station, die kein Kunde erreichen kann",
                weight: "was dort versprochen oder gehalten wird, bekommt niemand",
                meaning: "Von dort, wo Kunden beginnen können, führt kein Weg zu dieser Station.",
                remedy: "Den Übergang einzeichnen, der dorthin führt, oder angeben, dass Kunden dort beginnen können.",
                theory: "Erreichbarkeit in einem gerichteten Graphen: Was sich von dort, wo Kunden beginnen, nicht erreichen lässt, steht in der Journey, aber in niemandes Leben.",
            },
            Self::DeadEnd => RuleText {
                title: "Station, die nirgendwohin führt",
                weight: "die Journey sagt nicht, wie es endet",
                meaning: "Von dieser Station führt kein Übergang weiter, auch keiner, der sagt, dass Kunden verloren gehen.",
                remedy: "Einzeichnen, wohin Kunden von dort gehen, oder angeben, dass sie verloren gehen.",
                theory: "Die Peak-End-Regel: Ein Erlebnis bleibt mit seinem Höhepunkt und seinem Ende in Erinnerung, also ist ein Ende, das niemand gestaltet hat, ein Risiko (Fredrickson, Kahneman 1993).",
            },
            Self::PhaseMissing => RuleText {
                title: "Phase, die keine Station abdeckt",
                weight: "dort lässt sich nichts verfolgen",
                meaning: "Die Journey verwendet die Phasen des Lebenszyklus, und eine der neun hat keine Station.",
                remedy: "Eine Station dafür hinzufügen oder die Phase der Station setzen, die sie abdeckt.",
                theory: "Durchgängig ist eine Journey nur, wenn sie nach dem Verkauf weitergeht: neun Phasen in drei Akten, von der Entdeckung bis zur Weiterempfehlung.",
            },
            Self::LoopWithoutExit => RuleText {
                title: "Schleife ohne Ausgang",
                weight: "die Journey sagt nicht, wie es endet",
                meaning: "Sucht nach Stationen, die nur zueinander führen, ohne Weg weiter und ohne Weg hinaus.",
                remedy: "Einzeichnen, wohin Kunden von dort gehen, oder angeben, wo sie verloren gehen.",
                theory: "Erreichbarkeit in einem gerichteten Graphen: Eine starke Zusammenhangskomponente, aus der keine Kante hinausführt, hält fest, wer sie betritt (Tarjan 1972).",
            },
            Self::VerdictMissing => RuleText {
                title: "Station ohne Urteil",
                weight: "der Raum hat angefangen und ist nicht fertig",
                meaning: "Der Raum beantwortet Station für Station, ob Kunden ein durchgängiges Versprechen spüren würden. Diese Regel meldet sich für Stationen ohne Antwort, sobald eine andere Station eine hat.",
                remedy: "Den Raum auch zu dieser Station befragen.",
                theory: "Lücke 1 im Lückenmodell: Was wir über das Erleben von Kunden denken, muss gesagt werden, bevor es sich prüfen lässt (Parasuraman, Zeithaml, Berry 1985).",
            },
            Self::VerdictNoWithoutGap => RuleText {
                title: "Ein Nein, das nichts erklärt",
                weight: "der Raum weiß etwas, das die Journey nicht zeigt",
                meaning: "Der Raum hat gesagt, dass Kunden in dieser Station kein durchgängiges Versprechen spüren würden, und keine andere Regel findet dort etwas.",
                remedy: "Eintragen, was der Raum im Sinn hatte.",
                theory: "Lücke 1 im Lückenmodell: Was Menschen wissen und nicht aufgeschrieben haben, kann nichts bewirken (Parasuraman, Zeithaml, Berry 1985).",
            },
        }
    }
}
