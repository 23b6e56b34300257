#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace confab::test {

// One thing that somebody did, was told or saw. Which fields an operation has is in docs/reliability.md.
struct HistoryEvent {
    std::string_view op = {};       // send, change, mark, receive, apply, …
    std::string_view kind = {};     // invoke, ok, fail or unknown; empty for what is only seen
    std::string_view actor = {};    // the person: a user id, or "server", "judge"
    std::string_view device = {};   // unique for a device of a person
    std::string_view chat = {};
    std::string_view clientId = {};
    std::string_view id = {};       // of the message
    std::string_view user = {};     // whom it is about
    std::string_view event = {};    // the wire's name of it
    std::string_view code = {};     // of the error
    std::string_view epoch = {};
    std::string_view hash = {};
    int64_t seq = -1;          // -1: not said, as in all numbers
    int64_t rev = -1;
    int64_t from = -1;
};

// Writes a history: a JSON object a line, with the monotonic clock's nanoseconds in front, so that the histories of all
// processes of a machine have one time. Safe from any thread.
class History
{
public:
    enum class Flush { EveryLine, WhenFull }; // every line: nothing is lost when the process is killed

    History(const std::string &path, Flush flush); // appends; ends the program if the file cannot be written
    ~History();
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    void write(const HistoryEvent &event);
    void flush();

    static int64_t now();

private:
    void flushLocked();

    std::mutex m_mutex; // guards what follows
    std::string m_buffer;
    const int m_file;
    const Flush m_flush;
};

} // namespace confab::test
