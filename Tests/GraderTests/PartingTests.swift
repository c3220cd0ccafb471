import ExerciseChecks
import NumericCore
import SubmissionRuntime
import Testing

@testable import Grader

/// Texts and lists, compared exactly: where they part.
struct PartingTests {
    private func parting(_ yours: WireValue, _ expected: WireValue) -> Departure.Parting? {
        let comparison = Comparison(
            tolerance: Tolerance(), results: [EntryPoint.Result("", yours.kindName, axes: ["token"])])
        guard case .parting(let parting)? = comparison.departure(of: [yours], from: [expected]) else {
            return nil
        }
        return parting
    }

    @Test func equalTextsAndListsDoNotPart() {
        let values: [WireValue] = [
            .text(""), .text("Łódź"), .texts([]), .texts(["a", ""]), .bool(true), .ints([]), .floats([]),
        ]
        for value in values { #expect(parting(value, value) == nil) }
        let comparison = Comparison(tolerance: Tolerance(), results: [EntryPoint.Result("", "String")])
        #expect(comparison.departure(of: [.text("1")], from: [.texts(["1"])]) == .kind)
    }

    @Test func aTextPartsAtItsFirstWrongCharacter() throws {
        let parting = try #require(self.parting(.text("^c'3/2"), .text("^c,3/2")))
        #expect(parting.character == 2 && parting.element == nil && !parting.isOfCounts)
        #expect(self.parting(.text("ab"), .text("abc"))?.character == 2)
        #expect(self.parting(.text(""), .text("abc"))?.character == 0)
        #expect(self.parting(.bool(true), .bool(false))?.yours == "true")
    }

    @Test func listsPartAtAnElementWhateverTheirCounts() throws {
        let longer = try #require(self.parting(.ints([5, 2, 7, 7]), .ints([5, 2, 7])))
        #expect(longer.isOfCounts && longer.element == 3 && longer.yours == "7" && longer.expected == nil)
        let shorter = try #require(self.parting(.ints([5, 3]), .ints([5, 2, 7])))
        #expect(shorter.element == 1 && shorter.yours == "3" && shorter.expected == "2")
        let words = try #require(self.parting(.texts(["O", "B-PER"]), .texts(["O", "B-LOC"])))
        #expect(words.element == 1 && words.character == 2 && !words.isOfCounts)
        #expect(parting(.floats([1]), .floats([1, 2]))?.isOfCounts == true)
        #expect(
            parting(.floats([1, 3]), .floats([1, 2])) == nil, "numbers of one count are compared as numbers")
    }
}
