import Figures
import LessonMarkup
import LessonReader
import Terminal
import Testing

/// Figures among the other blocks of a page.
struct FigurePageTests {
    @Test func whatIsWrongIsSaidInItsPlace() {
        let document = Document(parsing: "before\n\n```figure\nkind: pie\n```\n\nafter\n")
        let text = document.rendered(width: 300, capabilities: Capabilities())
        #expect(text.contains("This figure cannot be drawn: there is no figure “pie”"))
        #expect(text.hasSuffix("after\n"))
    }

    @Test func everyFigureOfTheCourseCanBeDrawn() {
        for (name, text) in Fixture.lessonsOfTheCourse {
            // A lab's run is shown in its course only; `author check` holds that figure.
            for figure in LessonLayout(Document(parsing: text), width: 80).figures
            where figure.figure.kind != "lab-run" {
                #expect(figure.figure.problems.isEmpty, "\(name)")
            }
        }
    }

    @Test func textWithThousandsOfFiguresIsShown() {
        let fence = "```figure\nkind: softmax-temperature\n```\n\n"
        let document = Document(parsing: String(repeating: fence, count: 2_000))
        let layout = LessonLayout(document, width: 80)
        #expect(layout.figures.count == 2_000)
        #expect(layout.figures[49].figure.problems.isEmpty)
        #expect(layout.figures[50].figure.problems == ["this text has more than 50 figures"])
    }

    @Test func figuresKeepTheirPlacesInListsAndQuotes() {
        let document = Document(
            parsing:
                "> ```figure\n> kind: gate-curves\n> ```\n\n- a\n\n  ```figure\n  kind: softmax-temperature\n  ```\n"
        )
        let layout = LessonLayout(document, width: 60)
        #expect(layout.figures.map(\.figure.kind) == ["gate-curves", "softmax-temperature"])
        for figure in layout.figures {
            let frame = figure.lines.map { layout.lines[$0].content.plain }
            #expect(frame.first?.contains("─── figure ───") == true)
            #expect(frame.last?.hasSuffix("────") == true)
        }
    }

    @Test func keyBringsTheChosenFigureBack() throws {
        let text =
            "```figure\nkind: state-trajectory\nvary: {weight: [0.5, 1.5, 0.05]}\nweight: 1.2\n```\n\nEnd."
        let terminal = ScriptedTerminal(
            columns: 80, rows: 40,
            keys: [.tab, .right, .right, .character("r"), .character("r"), .escape, .character("r")])
        var pager = Pager(
            Document(parsing: text), title: "t",
            capabilities: Capabilities(isInputTerminal: true, isOutputTerminal: true))
        _ = try pager.run(on: terminal)
        let frames = terminal.frames.map { $0.joined(separator: "\n") }
        #expect(frames[1].contains("r resets it") && frames[1].contains("r reset  Esc let go"))
        #expect(frames[3].contains("weight 1.30"))
        #expect(frames[4].contains("weight 1.20") && frames[4].contains("back at the start values"))
        #expect(frames[5].contains("these are the start values"))
        #expect(frames[6].contains("Tab to move it"))
        #expect(frames[7] == frames[6])
    }
}
