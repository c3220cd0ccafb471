import LessonMarkup
import Testing

/// What others ask of a document: its text, headings, links and length.
@Suite struct OutlineTests {
    @Test func plainTextIsWhatAReaderSees() {
        let document = Document(
            parsing: """
                # A *b*
                c `d` $e$ [f](g) ![h](i) <b>j</b>
                k

                - l
                - m

                | n | o |
                |---|---|
                | p | q |

                <!-- r --><i>s</i> &lt;

                > [!NOTE] t
                > u
                """)
        #expect(
            document.blocks.plainText
                == "A b\nc d e f h j k\nl\nm\nn\to\np\tq\ns <\nt\nu")
    }

    @Test func headingsHaveUniqueAnchors() {
        let document = Document(
            parsing: """
                # What's *new* in `v2.0`?
                ## Setup
                ## Setup
                ## Setup-1
                > ### Überblick — Größe
                ## 記憶 セル
                ## $h_t$ and_more
                """)
        #expect(
            document.headings.map(\.anchor) == [
                "whats-new-in-v20", "setup", "setup-1", "setup-1-1", "überblick--größe", "記憶-セル",
                "h_t-and_more",
            ])
        #expect(document.headings.map(\.line) == Array(1...7))
        #expect(document.headings.map(\.level) == [1, 2, 2, 2, 3, 2, 2])
        #expect(document.headings[0].text == "What's new in v2.0?")
    }

    @Test func linksHaveTheirLines() {
        let document = Document(
            parsing: """
                ---
                title: a
                ---
                text
                [a](1.md) and $x +
                y$ *[b](2.md)*
                ![c](3.png)

                | h |
                |---|
                | [d](4.md) |

                - e
                  - [f](5.md)
                """)
        #expect(document.links.map(\.destination) == ["1.md", "2.md", "3.png", "4.md", "5.md"])
        #expect(document.links.map(\.line) == [5, 6, 7, 11, 14])
        #expect(document.links.map(\.isImage) == [false, false, true, false, false])
    }

    @Test func wordsOfProseAreCounted() {
        #expect(Document(parsing: "").wordCount == 0)
        #expect(Document(parsing: "One two — three, un*believ*able don't").wordCount == 5)
        #expect(Document(parsing: "a $x + y$ `b c` d").wordCount == 4)
        #expect(Document(parsing: "a\nb\n\n```swift\nlet x = 1\n```\n\n$$\nx + y\n$$\n").wordCount == 3)
        #expect(Document(parsing: "| a | b c |\n|---|---|\n| d | |").wordCount == 4)
    }

    @Test func linesCountFromTheStartOfTheFile() {
        let document = Document(
            parsing: """
                ---
                a: b
                ---

                # One

                two
                two

                | a |
                |---|
                | b |

                - three
                  four

                ```swift
                x
                ```

                    code

                > quote

                Two
                lines
                ---
                Next
                ---
                ---
                """)
        #expect(
            document.blocks.map(\.lines) == [
                5...5, 7...8, 10...12, 14...15, 17...19, 21...21, 23...23, 25...27, 28...29, 30...30,
            ])
    }
}
