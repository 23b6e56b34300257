#pragma once

#include "tests/bench/load/Wire.h"
#include "tests/chaos/History.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace confab::bench {

// Writes what the connections to a confabd do and see to a history, for confab-check. Packets are read by the fields that are
// known to be in them. Each connection is a device, which applies what it sees in the order of `rev`.
class Journal
{
public:
    explicit Journal(const std::string &path) : m_history(path, test::History::Flush::WhenFull) {}

    void ready(Client &client, std::string_view packet);
    void sent(const Client &client, std::string_view clientId);
    void acknowledged(const Client &client, std::string_view json);
    void refused(const Client &client, std::string_view clientId, std::string_view json);
    void arrived(const Client &client, std::string_view packet);
    void quiet();                       // from now on nothing new is sent
    void writeState(const Client &client); // what it holds in the end

private:
    struct Message
    {
        std::string clientId;
        std::string id;
        int64_t seq = 0;
        bool arrived = false; // not by its own acknowledgement
    };
    struct Device
    {
        std::string name;
        std::string person;
        int64_t rev = -1;
        uint64_t hash = 0xcbf29ce484222325; // of all that was applied
        std::map<int64_t, Message> early;   // by rev
    };

    void write(const Device &device, const Client &client, test::HistoryEvent event);
    void take(const Client &client, std::string_view message, bool arrived);
    void apply(Device &device, const Client &client, int64_t rev, const Message &message);

    test::History m_history;
    std::unordered_map<uint32_t, Device> m_devices; // by connection
};

} // namespace confab::bench
