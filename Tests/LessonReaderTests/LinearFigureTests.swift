import LessonMarkup
import LessonReader
import Terminal
import Testing

/// Figures where nothing is drawn: told in sentences, changed by typing.
struct LinearFigureTests {
    private static let text = """
        # Title

        ```figure
        kind: state-trajectory
        vary: {weight: [0.5, 1.5, 0.05], start: [-1, 1, 0.25]}
        weight: 1.2
        caption: A unit
        ```

        ## Two

        The end.
        """

    private func read(_ typed: [String], width: Int = 80, text: String = text) -> String {
        var written = ""
        var lines = typed[...]
        var reader = LinearReader(
            Document(parsing: text),
            capabilities: Capabilities(size: TerminalSize(columns: width, rows: 24)))
        _ = reader.run(write: { written += $0 }, readLine: { lines.popFirst() })
        return written
    }

    @Test func figureIsSentencesAndSaysWhatCanBeChanged() {
        let text = read(["q"])
        #expect(text.contains("Figure: A unit\nAt weight 1.2 the state settles at 0.659"))
        #expect(text.contains("In it can be changed: weight, now 1.20 and start, now 0.50."))
        #expect(text.contains("f: change a figure"))
        #expect(!text.contains("┤") && !text.contains("Tab"))
        #expect(!read(["", "q"]).split(separator: "Two").last!.contains("f: change"))
    }

    @Test func numberIsChosenChangedAndTold() {
        let text = read(["f", "1", "1,3", "f", "1", "r", "q"])
        #expect(
            text.contains("1. weight, now 1.20, from 0.50 to 1.50\n2. start, now 0.50, from -1.00 to 1.00\n"))
        #expect(text.contains("At weight 1.3 the state settles at 0.752"))
        let last = text.split(separator: "Figure: A unit").last!
        #expect(last.contains("At weight 1.2 the state settles at 0.659"))
    }

    @Test func valueBeyondTheEndsIsTheEndAndBetweenTwoStopsTheNearer() {
        #expect(read(["f", "1", "99", "q"]).contains("weight, now 1.50"))
        #expect(read(["f", "1", "0.97", "q"]).contains("weight, now 0.95"))
    }

    @Test func wordIsChosenByTypingIt() {
        let fence = "```figure\nkind: padding-grid\nlengths: [1, 4, 2, 3]\nbatch: 2\n```\n"
        let text = read(["f", "2", "Yes", "q"], text: fence)
        #expect(text.contains("2. sorted, now no, one of no, yes\n"))
        #expect(text.contains("New value of sorted, one of no, yes, or r for all as at the start?"))
        #expect(text.contains("2 of 12 places are padding"))
        #expect(read(["f", "2", "perhaps", "q"], text: fence).contains("That is none of its values."))
    }

    @Test(arguments: [["f", "9"], ["f", ""], ["f", "1", "much"], ["f", "1", "nan"], ["f", "1"], ["f"]])
    func whatMeansNothingChangesNothing(_ typed: [String]) {
        let text = read(typed)
        #expect(!text.contains("At weight 1.5"))
        #expect(text.contains("Change which?"))
    }

    @Test func figureThatCannotBeDrawnIsNamed() {
        let text = read(["q"], text: "```figure\nkind: nonsense\n```\n")
        #expect(text.contains("It cannot be drawn: there is no figure “nonsense”"))
        #expect(!text.contains("f: change"))
    }

    @Test func noLineIsWiderThanTheTerminal() {
        for width in [10, 24, 40] {
            for line in read(["q"], width: width).split(separator: "\n") {
                #expect(DisplayWidth.of(line) <= width || !line.contains(" "))
            }
        }
    }
}
