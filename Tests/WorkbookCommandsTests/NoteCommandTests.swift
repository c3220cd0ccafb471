import Foundation
import ProgressStore
import Testing

/// `workbook note`: added, shown, changed, exported, and kept within its limit.
struct NoteCommandTests {
    @Test func noteIsAddedAtAHeadingShownChangedAndTakenBack() throws {
        let course = try ScratchFolder.smallCourse()
        try course.write(
            "---\ntitle: Shapes\n---\n\nFirst it. Then that.\n\n## Order of axes\n\nBatch first.\n",
            to: "lessons/04-shapes/lesson.md")
        let added = try workbook("note", "add", "4", "--at", "order", "B", "comes", "first", in: course)
        #expect(added.output == "Note 1 is on Shapes, Order of axes.\n", "\(added)")
        let shown = try workbook("note", "show", "1", in: course)
        #expect(shown.output.contains("B comes first") && shown.output.contains("Order of axes"), "\(shown)")
        #expect(try workbook("note", "edit", "1", "then T", in: course).output == "Note 1 is changed.\n")
        #expect(try course.store.notes().map(\.text) == ["then T"])
        #expect(try workbook("note", "4", in: course).output.contains("then T"))
        #expect(try workbook("note", "list", in: course).output.contains("then T"))
        let nowhere = try workbook("note", "add", "4", "--at", "Sizes", "x", in: course)
        #expect(!nowhere.succeeded && nowhere.errors.contains("Shapes; Order of axes"), "\(nowhere)")
        for words in [["show", "7"], ["edit", "7", "x"], ["--remove", "7"]] {
            let outcome = try Piped(Launch(["note"] + words, in: course.path)).finish()
            #expect(!outcome.succeeded && outcome.errors.contains("there is no note 7"), "\(outcome)")
        }
    }

    @Test func noteIsWrittenInTheEditor() throws {
        let course = try ScratchFolder.smallCourse()
        let editor =
            "sh -c 'printf \"one\\n\\ntwo # three\\n\" > \"$1.x\"; cat \"$1\" >> \"$1.x\"; mv \"$1.x\" \"$1\"' sh"
        let outcome = try Piped(
            Launch(["note", "add", "2"], in: course.path, environment: ["VISUAL": nil, "EDITOR": editor])
        ).finish()
        #expect(outcome.succeeded, "\(outcome)")
        #expect(try course.store.notes().map(\.text) == ["one\n\ntwo # three"])
        // Left as it is, it changes nothing, and nothing of it lies about.
        let same = try Piped(
            Launch(["note", "edit", "1"], in: course.path, environment: ["VISUAL": nil, "EDITOR": "true"])
        ).finish()
        #expect(same.succeeded && same.output.hasPrefix("Note 1 is as it was."), "\(same)")
        let failing = try Piped(
            Launch(["note", "edit", "1"], in: course.path, environment: ["VISUAL": nil, "EDITOR": "false"])
        ).finish()
        #expect(!failing.succeeded && failing.errors.contains("Is EDITOR right?"), "\(failing)")
        #expect(course.names(in: ".workbook").allSatisfy { !$0.hasPrefix("note-") })
        let exported = try workbook("note", "export", in: course)
        #expect(exported.output.contains("\none\n\ntwo \\# three\n"), "\(exported)")
    }

    @Test func noteBeyondTheLimitIsRefusedAndWhatWasWrittenIsKept() throws {
        let course = try ScratchFolder.smallCourse()
        let longest = String(repeating: "ä", count: 8000)
        #expect(try workbook("note", "add", "2", longest, in: course).succeeded)
        let refused = try workbook("note", "add", "2", longest + "ä", in: course)
        #expect(
            !refused.succeeded
                && refused.errors.contains(
                    "the note has 8,001 characters, and 8,000 are the most: 1 too many"),
            "\(refused)")
        #expect(try course.store.notes().count == 1)
        let editor = "sh -c 'head -c 9000 /dev/zero | tr \"\\0\" x > \"$1\"' sh"
        let outcome = try Piped(
            Launch(["note", "edit", "1"], in: course.path, environment: ["VISUAL": nil, "EDITOR": editor])
        ).finish()
        #expect(
            !outcome.succeeded && outcome.errors.contains("Your text is in .workbook/note-"), "\(outcome)")
        #expect(course.names(in: ".workbook").count { $0.hasPrefix("note-") } == 1)
    }

    @Test func exportHoldsNotesAndSolvedExercises() throws {
        let course = try ScratchFolder.smallCourse()
        let empty = try workbook("note", "export", "all.md", in: course)
        #expect(!empty.succeeded && empty.errors.contains("there are no notes yet"), "\(empty)")
        let store = try course.store
        for (verdict, source) in [("pass", "// old\n"), ("pass", "// ``` solved\n"), ("fail", "// broken\n")]
        {
            try store.record(
                Attempt(
                    exercise: "rnn-step", verdict: verdict, seed: 1, isolation: "limits", sha256: source,
                    source: source, report: "{}", compiled: true))
        }
        _ = try workbook("note", "add", "2", "remember", in: course)
        let written = try workbook("note", "export", "all.md", in: course)
        #expect(written.output == "all.md has 1 note and 1 solved exercise.\n", "\(written)")
        let text = try course.read("all.md")
        #expect(text.contains("remember\n") && text.contains("````swift\n// ``` solved\n````\n"), "\(text)")
        #expect(!text.contains("broken") && !text.contains("old"))
        let again = try workbook("note", "export", "all.md", in: course)
        #expect(!again.succeeded && again.errors.contains("exists already"), "\(again)")
        #expect(try course.read("all.md") == text)
    }
}
