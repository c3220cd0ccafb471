import LessonMarkup
import QuizBank
import Testing

@Suite struct ResponseTests {
    @Test(arguments: ["2", "b", "B", " b ", "b)", "(b)", "b.", "B: "])
    func oneChoiceIsTypedInManyWays(typed: String) throws {
        #expect(try Fixture.show("forget-near-zero").response(to: typed) == .choices([1]))
    }

    @Test(arguments: ["1,3", "ac", "a c", "a, c", "1 3", "13", "c a", "AC", "a and c", "a)c)", "1;3", "aacc"])
    func severalChoicesAreTypedInManyWays(typed: String) throws {
        #expect(try Fixture.show("which-are-shared").response(to: typed) == .choices([0, 2]))
    }

    @Test(arguments: [
        "", "  \n", "4", "0", "d", "ab", "1,2", "13", "-1", "yes", "The old contents", "?",
        "9999999999999999999999",
    ])
    func whatIsNoChoiceIsToldWhatToType(typed: String) throws {
        let shown = try Fixture.show("forget-near-zero")
        let error = #expect(throws: QuizError.self) { try shown.response(to: typed) }
        #expect(error?.description.hasSuffix("Type one letter, a to c.") == true)
    }

    @Test(arguments: [
        ("28", 28), ("28 parameters", 28), ("28parameters", 28), ("= 28", 28), ("≈28", 28), ("+28", 28),
        ("28.", 28),
        ("0,5", 0.5), ("0.5", 0.5), (".5", 0.5), (",5", 0.5), ("-0.3", -0.3), ("−0,3", -0.3), ("- 3", -3),
        ("1e-3", 0.001),
        ("1E3", 1000), ("1/4", 0.25), ("50%", 0.5), ("1_000", 1000), ("1,000,000", 1_000_000), ("1,5e2", 150),
        ("0,500", 0.5), ("12,34", 12.34),
    ])
    func aNumberIsTypedInManyWays(typed: String, value: Double) throws {
        guard case .number(let number) = try Fixture.show("half-saturated").response(to: typed) else {
            Issue.record("no number")
            return
        }
        #expect(abs(number - value) < 1e-12)
    }

    @Test(arguments: [
        "", "x", "nan", "inf", "1e999", "1/0", "3 4", "2*14", "twenty", "1,000", "0x10", "--3", "28 = 28",
        "28 (all of them)", "-",
        String(repeating: "9", count: 20_000),
    ])
    func whatIsNoNumberIsToldWhatToType(typed: String) throws {
        let shown = try Fixture.show("half-saturated")
        let error = #expect(throws: QuizError.self) { try shown.response(to: typed) }
        #expect(error?.fix.isEmpty == false)
    }

    @Test func anAmbiguousNumberIsAskedAbout() throws {
        let error = #expect(throws: QuizError.self) {
            try Fixture.show("half-saturated").response(to: "1,000")
        }
        #expect(
            error?.fix == "1,000 can be read as 1000 or as 1.000; type it without the comma, or with a point")
    }

    @Test(arguments: [
        "B,T,H", "[B, T, H]", "(B, T, H)", "B T H", "b,t,h", "B×T×H", "(B,T,H,)", "{B, T, H}",
        " [ B,T , H ] ", "B;T;H",
    ])
    func aShapeIsTypedInManyWays(typed: String) throws {
        #expect(try Fixture.show("state-shape").verdict(typing: typed).isCorrect)
    }

    @Test(arguments: ["B,H,T", "B,T", "B,T,H,H", "B,,T", "b,T,h"])
    func anotherShapeIsNotRight(typed: String) throws {
        let shown = try Fixture.show("state-shape")
        #expect((try? shown.verdict(typing: typed))?.isCorrect != true)
    }

    @Test(arguments: ["[B, T", "B,,T", "?", "a sentence, with words!", "()x"])
    func whatIsNoShapeIsToldWhatToType(typed: String) throws {
        let shown = try Fixture.show("state-shape")
        #expect(throws: QuizError.self) { try shown.response(to: typed) }
    }

    @Test func anyTypedTextIsAnsweredAndNothingCrashes() throws {
        let pieces = [
            "", "a", "1", ",", "-", "e9", ".", "/", "%", "[", "x", "é", "👩‍👩‍👧", "\u{0}", "\u{1B}[31m", " ",
        ]
        for id in try Fixture.kinds().questions.map(\.id) {
            let shown = try Fixture.show(id)
            for first in pieces {
                for second in pieces {
                    guard let response = try? shown.response(to: first + second + "1") else { continue }
                    _ = shown.verdict(on: response)
                }
            }
        }
    }
}
