import ProgressStore
import Testing

/// Labs in `workbook next` and `workbook list`.
struct LabOfferTests {
    @Test func aLabIsOfferedOnceAfterTheExercisesOfItsLesson() throws {
        let course = try SmallLab.course()
        try course.write(RNNStep.right, to: RNNStep.stub)
        #expect(try workbook("grade", "rnn-step", in: course).succeeded)
        var shown: [String] = []
        let typed = Typed.lines(["a", "0", "B,T,H", "3", "[4, 5]"])
        for _ in 0..<16 where !shown.joined().contains("The course is done") {
            shown.append(try workbook("next", in: course, typing: typed).everything)
        }
        let offers = shown.filter { $0.contains("    workbook lab rise") }
        #expect(offers.count == 1, "\(shown)")
        #expect(offers.first?.contains("A lab: A line that rises") == true)
        #expect(try course.store.events(.labOffered).map(\.deed) == [.labOffered("rise", variant: "rise")])
    }

    @Test func theListShowsWhetherALabWasReached() throws {
        let course = try SmallLab.course()
        #expect(try workbook("list", in: course).output.contains("· lab: rise"))
        #expect(try workbook("lab", "rise", in: course).succeeded)
        #expect(try workbook("list", in: course).output.contains("✓ lab: rise"))
    }
}
