import ExerciseChecks
import NumericCore
import SubmissionRuntime
import Testing

@testable import Grader
@testable import ReportPages

/// The two tensors of a report beside each other, or one above the other where there is less room.
struct SideBySideTests {
    /// The picture of a result whose numbers are right but for one.
    private func picture(
        _ shape: [Int], wrongAt wrong: Int, axes: [String], scale: Float = 0.01
    ) -> SideBySide? {
        let expected = Tensor(shape: shape, (0..<shape.reduce(1, *)).map { Float($0) * scale })
        var scalars = expected.scalars
        scalars[wrong] = -1
        let comparison = Comparison(
            tolerance: Tolerance(), results: [EntryPoint.Result("", "Tensor", axes: axes)])
        let departure = comparison.departure(
            of: [.tensor(Tensor(shape: shape, scalars))], from: [.tensor(expected)])
        guard case .value(let mismatch)? = departure, let window = mismatch.window else { return nil }
        return SideBySide(window: window, index: mismatch.index, axes: axes, isWhole: false)
    }

    @Test func inEightyColumnsTheyStandBesideEachOther() throws {
        let lines = try #require(picture([2, 3], wrongAt: 4, axes: ["batch", "unit"])).lines(width: 78)
        #expect(
            lines == [
                "         yours                           expected",
                "unit           0         1         2           0         1         2",
                "batch 0   0.0000    0.0100    0.0200      0.0000    0.0100    0.0200",
                "batch 1   0.0300   -1.0000*   0.0500      0.0300    0.0400    0.0500",
                "* is off",
            ])
    }

    @Test func inFortyOneStandsAboveTheOther() throws {
        let lines = try #require(picture([4, 9], wrongAt: 13, axes: ["batch", "unit"])).lines(width: 38)
        #expect(lines.allSatisfy { $0.count <= 38 })
        #expect(lines.contains { $0.contains("yours") })
        #expect(lines.contains { $0.contains("expected") })
        #expect(lines.count { $0.contains("-1.0000*") } == 1)
        #expect(lines.last == "* is off; shown: 3 of 9 units")
    }

    @Test(arguments: [8, 12, 20, 30, 38, 50, 60, 78, 200])
    func itFitsAndShowsTheWrongNumberOrIsLeftOut(_ width: Int) throws {
        for (shape, wrong) in [([3, 40, 50], 4_321), ([7], 6), ([1, 1, 12], 11), ([12, 1], 3)] {
            let axes = Array(["batch", "step", "unit"].prefix(shape.count))
            let lines = try #require(picture(shape, wrongAt: wrong, axes: axes)).lines(width: width)
            #expect(lines.allSatisfy { $0.count <= width })
            #expect(lines.isEmpty || lines.contains { $0.contains("-1.0000*") })
        }
    }

    @Test func numbersOfAnySizeAreShown() throws {
        let lines = try #require(picture([2, 2], wrongAt: 3, axes: [], scale: 1e7)).lines(width: 78)
        #expect(lines.contains { $0.contains("10000000.0") })
        #expect(lines.allSatisfy { $0.count <= 78 })
    }
}
