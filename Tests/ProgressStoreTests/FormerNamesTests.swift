import Foundation
import ProgressStore
import Testing

struct FormerNamesTests {
    private typealias Question = FormerNames.Question

    @Test func namesAreFollowedToTheirEndAndCirclesLeftAlone() {
        let names = FormerNames(renamed: ["a": "b", "b": "c", "x": "y", "y": "x"])
        #expect(names.current("a") == "c" && names.current("b") == "c" && names.current("x") == "x")
        #expect(names.names(of: "c") == ["c", "a", "b"])
        #expect(names.names(of: "other") == ["other"])
    }

    @Test func questionsMoveWithTheirLessonsAndWithoutThem() {
        let names = FormerNames(
            renamed: ["02-old": "03-new"],
            questions: [
                Question(lesson: "02-old", id: "why"): Question(lesson: "03-new", id: "why-share"),
                Question(lesson: "02-old", id: "gone"): Question(lesson: "05-other", id: "here"),
            ])
        #expect(
            names.current(Question(lesson: "02-old", id: "why"))
                == Question(lesson: "03-new", id: "why-share"))
        #expect(
            names.current(Question(lesson: "03-new", id: "why"))
                == Question(lesson: "03-new", id: "why-share"))
        #expect(
            names.current(Question(lesson: "02-old", id: "gone")) == Question(lesson: "05-other", id: "here"))
        #expect(
            names.current(Question(lesson: "02-old", id: "same")) == Question(lesson: "03-new", id: "same"))
    }

    @Test func recordsUnderOldNamesCountForTheNew() throws {
        let course = try TemporaryCourse()
        let store = try ProgressStore(at: course.path)
        var attempt = DurabilityTests.attempt("old-step", 1)
        attempt.verdict = "pass"
        try store.record(attempt)
        try store.record(DurabilityTests.attempt("rnn-step", 2))
        func answer(_ question: String, _ response: String, at time: Double) -> Answer {
            Answer(
                lesson: "02-old", question: question, seed: 1, response: response, isCorrect: true,
                at: Date(timeIntervalSince1970: time))
        }
        try store.record(answer("why", "first", at: 1))
        try store.record(answer("gone", "second", at: 2))
        try store.record(Event(.lessonFinished("02-old")))
        try store.record(Event(.hintShown("old-step", number: 2)))
        let place = SavedPosition(block: 1, word: 2, fingerprint: "f")
        try store.setMark("m", at: place, lesson: "02-old")
        try store.setReadingPosition(place, lesson: "02-old")
        try store.record(Note(lesson: "02-old", place: place, heading: "", quote: "", text: "n"))

        store.setNames { stored in
            #expect(stored.ids.isSuperset(of: ["old-step", "rnn-step", "02-old"]))
            #expect(stored.questions.contains(Question(lesson: "02-old", id: "gone")))
            return FormerNames(
                renamed: ["old-step": "rnn-step", "02-old": "03-new"],
                questions: [
                    Question(lesson: "02-old", id: "why"): Question(lesson: "03-new", id: "why-share"),
                    Question(lesson: "02-old", id: "gone"): Question(lesson: "05-other", id: "here"),
                ])
        }
        #expect(try store.hasPassed("rnn-step"))
        #expect(try store.passedExercises() == ["rnn-step"])
        #expect(try store.attemptedExercises() == ["rnn-step"])
        #expect(try store.attempts(for: "rnn-step").map(\.seed) == [1, 2])
        #expect(try store.attempts(for: "rnn-step").map(\.exercise) == ["rnn-step", "rnn-step"])
        #expect(try store.answers(lesson: "03-new").mapValues(\.response) == ["why-share": "first"])
        #expect(try store.answers(lesson: "05-other").mapValues(\.response) == ["here": "second"])
        #expect(try store.answers(lesson: "03-new", question: "why-share").map(\.response) == ["first"])
        #expect(try store.answers(lesson: "03-new", question: "why-share").map(\.lesson) == ["03-new"])
        #expect(try store.finishedLessons() == ["03-new"])
        #expect(try store.hintsShown(of: "rnn-step") == 1)
        #expect(try store.events(.hintShown).map(\.deed) == [.hintShown("rnn-step", number: 2)])
        #expect(try store.marks(lesson: "03-new") == ["m": place])
        #expect(try store.readingPosition(lesson: "03-new") == place)
        #expect(try store.lastReadLesson() == "03-new")
        #expect(try store.notes(lesson: "03-new").map(\.text) == ["n"])
        #expect(try store.notes().map(\.lesson) == ["03-new"])
    }
}
