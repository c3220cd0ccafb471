import Foundation
import Terminal
import Testing

@testable import ReportPages
@testable import Grader
@testable import WorkbookCommands

/// The parts of a report that have to fit a terminal of any width.
struct ReportPageTests {
    private func page(_ text: String, _ width: Int) -> [String] {
        CompilerPage(messages: messages(text), width: width, isUnicode: true).lines
    }

    private func messages(_ text: String) -> CompilerMessages {
        CompilerMessages(CompilerOutput(text).messages)
    }

    private let twoNotes = """
        exercises/02-rnn-cell/rnn_step.swift:5:29: error: cannot find 'fromStat' in scope
        3 | func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> Tensor {
        4 |     let fromState = matmul(h, wh.transposed())
          |         `- note: 'fromState' declared here
        5 |     return tanh(fromInput + fromStat + b)
          |                             |- error: cannot find 'fromStat' in scope
          |                             `- note: did you mean 'fromState'?
        6 | }
        7 |
        """

    @Test func aMessageStandsOnceAndItsMarkBelowTheCode() {
        #expect(
            page(twoNotes, 78) == [
                "exercises/02-rnn-cell/rnn_step.swift:5:29: error:",
                "  cannot find 'fromStat' in scope",
                "3 | func rnnStep(x: Tensor, h: Tensor, wx: Tensor, wh: Tensor, b: Tensor) -> …",
                "4 |     let fromState = matmul(h, wh.transposed())",
                "  |         ^",
                "  | note: 'fromState' declared here",
                "5 |     return tanh(fromInput + fromStat + b)",
                "  |                             ^",
                "  | note: did you mean 'fromState'?",
                "6 | }",
            ])
    }

    @Test func inFortyColumnsItShowsWhatIsAroundTheMark() {
        #expect(
            page(twoNotes, 38) == [
                "rnn_step.swift:5:29: error:",
                "  cannot find 'fromStat' in scope",
                "4 | …fromState = matmul(h, wh.transpo…",
                "  |  ^",
                "  | note: 'fromState' declared here",
                "5 | …rn tanh(fromInput + fromStat + b)",
                "  |                      ^",
                "  | note: did you mean 'fromState'?",
            ])
    }

    @Test func marksStayBelowWideCharactersAndTabs() {
        let text = """
            a.swift:1:22: error: no
            1 | \tlet s = "日本é👩‍👩‍👧" + y + "日本日本日本日本日本日本日本日本日本日本日本日本"
              |                   `- error: no
            """
        for width in [20, 24, 30, 34, 38, 78] {
            let lines = page(text, width)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(width): \(lines)")
            guard let code = lines.first(where: { $0.hasPrefix("1 |") }), let mark = lines.last,
                let place = mark.firstIndex(of: "^")
            else {
                Issue.record("\(lines)")
                continue
            }
            // What stands in the column of the mark.
            let column = DisplayWidth.of(mark[..<place])
            var used = 0
            let above = code.first { character in
                used += DisplayWidth.of(character)
                return used > column
            }
            #expect(above == "y", "\(width): \(lines)")
        }
    }

    @Test(arguments: [10, 16, 25, 38, 60, 78, 120])
    func noLineIsWiderThanTheTerminal(_ width: Int) {
        let long = String(repeating: "x", count: 200)
        let texts = [
            twoNotes, "\(long):1:1: error: \(long) \(long)",
            "a.swift: error: b\n  expected: func f(\n    \(long)",
            "a.swift:1:150: error: b\n1 | \(long)\n  |\(String(repeating: " ", count: 150))`- error: b",
            "a.swift:1:1: error: b\n123456 | \(long)\n       | | `- note: \(long)\n", "", "\n\n", " | ",
            "1 |", "  :",
            "… and 1 more error. Mend the first, then grade again.", "<unknown>:0: error: what is this",
        ]
        for text in texts where width > 20 || !text.contains("123456") {
            let lines = page(text, width)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(width, 12) }, "\(lines)")
        }
    }

    @Test func aHugeLineIsShownWithoutDelay() {
        let code = String(repeating: "a日", count: 200_000)
        let text =
            "a.swift:1:300001: error: b\n1 | \(code)\n  | \(String(repeating: " ", count: 300_000))`- error: b"
        let lines = page(text, 78)
        #expect(lines.count == 3 && lines.allSatisfy { DisplayWidth.of($0) <= 78 })
    }

    @Test func withoutUnicodeACutIsMarkedToo() {
        let lines = CompilerPage(messages: messages(twoNotes), width: 38, isUnicode: false).lines
        #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(lines.contains { $0.hasPrefix("4 | ~") && $0.hasSuffix("~") })
    }

    @Test func textBreaksAtBlanksAndPathsBehindSlashes() {
        #expect(Wrapping.lines("one two three", width: 9, hang: 2) == ["one two", "  three"])
        #expect(Wrapping.lines("", width: 9) == [""])
        #expect(
            Wrapping.lines("Edit exercises/02-rnn-cell/rnn_forward.swift now", width: 30, hang: 2) == [
                "Edit exercises/02-rnn-cell/", "  rnn_forward.swift now",
            ])
        #expect(Wrapping.pieces("tanh(a + bcdefgh)", width: 12) == ["tanh(a + ", "bcdefgh)"])
        for width in 1...12 {
            let lines = Wrapping.lines("日本 abcdefghijklmnop 👩‍👩‍👧 é", width: width, hang: 2)
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(2, width) })
            #expect(lines.joined().filter { $0 != " " } == "日本abcdefghijklmnop👩‍👩‍👧é")
        }
    }

    private let loops = """
        func f() {
            for i in 0..<3 {
                print(i)
            }
            while true {
                if a {
                    b()
                }
            }
            if a {
                c()
            }
        }
        """

    @Test func aLineIsShownWithTheLoopAroundIt() {
        let shown = { (line: Int) in
            SourceExcerpt(source: loops, line: line, showsLoop: true).lines(width: 40)
        }
        #expect(shown(7) == ["5 | while true {", "7 |         b()"])
        #expect(shown(5) == ["5 | while true {"])
        // The loops before it have ended.
        #expect(shown(11) == ["11 | c()"])
        #expect(SourceExcerpt(source: loops, line: 7, showsLoop: false).lines(width: 40) == ["7 | b()"])
        #expect(shown(99) == [] && shown(0) == [])
        #expect(SourceExcerpt(source: "\n \n", line: 2, showsLoop: true).lines(width: 40) == [])
    }

    @Test func numbersAreReadable() {
        #expect(ShownNumber.text(1080, isWhole: true) == "1080")
        #expect(ShownNumber.text(8.526475e29, isWhole: false) == "8.526e+29")
        #expect(ShownNumber.text(-.infinity, isWhole: false) == "-inf")
        #expect(ShownNumber.text(0.25, isWhole: false) == "0.25")
    }

    @Test(arguments: [24, 40, 80])
    func wholeReportsFitTheTerminal(_ width: Int) throws {
        let course = try ScratchFolder.smallCourse()
        let long =
            "tanh(matmul(x, wx.transposed()) + matmul(h, wh.transposed()) + b + nothingOfThatNameIsHere)"
        for (body, says) in [
            ("unwritten()", "Write your"), (long, "cannot find"),
            ("print(\"\(String(repeating: "word ", count: 40))\"); return h", "printed"),
            ("matmul(x, matmul(x, matmul(x, matmul(x, matmul(x, matmul(x, matmul(x, x)))))))", "matmul of"),
            ("h * Float.nan", "is nan and"), ("x.transposed()", "has the shape"),
        ] {
            try course.write(RNNStep.source(body), to: RNNStep.stub)
            let outcome = try workbook("grade", "--seed", "8123", "--width", "\(width)", in: course)
            let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(text.contains(says), "\(outcome)")
            let lines = outcome.output.split(separator: "\n")
            #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(outcome.output)")
        }
    }
}
