#include "tests/bench/load/XmppWire.h"

#include "tests/bench/load/Pool.h"

#include <optional>

namespace confab::bench {

namespace {

std::string base64(std::string_view bytes)
{
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (size_t i = 0; i < bytes.size(); i += 3) {
        uint32_t group = 0;
        for (size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? uint8_t(bytes[i + k]) : 0u);
        for (size_t k = 0; k < 4; ++k)
            text += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63];
    }
    return text;
}

// Takes the first whole child of the stream off `bytes`; a stream's own opening tag counts as one. Servers write no
// comments, CDATA or processing instructions but the first (RFC 6120, section 11.1), and '>' within an attribute escaped.
std::optional<std::string_view> takeStanza(std::string_view &bytes)
{
    size_t at = 0;
    for (int depth = 0;;) {
        const size_t open = bytes.find('<', at);
        const size_t close = open == std::string_view::npos ? open : bytes.find('>', open);
        if (close == std::string_view::npos)
            return {};
        const std::string_view tag = bytes.substr(open, close + 1 - open);
        at = close + 1;
        if (tag.starts_with("<?"))
            continue;
        const bool single = tag.starts_with("<stream:stream") || tag == "</stream:stream>" || tag.ends_with("/>");
        if (!single)
            depth += tag.starts_with("</") ? -1 : 1;
        if (depth == 0)
            break;
    }
    const std::string_view stanza = bytes.substr(0, at);
    bytes.remove_prefix(at);
    return stanza;
}

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

std::string nick(const Client &client)
{
    return "n" + std::to_string(client.index);
}

std::string roomAddress(const Client &client)
{
    return client.chat + "@conference." + std::string(XmppWire::host);
}

} // namespace

void XmppWire::opened(Client &client)
{
    client.state = Client::State::Opening;
    openStream(client);
}

void XmppWire::openStream(Client &client)
{
    m_pool.write(client, "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='"
                             + std::string(host) + "'>");
}

size_t XmppWire::take(Client &client, std::string_view bytes)
{
    const size_t whole = bytes.size();
    while (client.fd >= 0) {
        const auto text = takeStanza(bytes);
        if (!text)
            break;
        stanza(client, *text);
    }
    return whole - bytes.size();
}

void XmppWire::stanza(Client &client, std::string_view text)
{
    if (text.starts_with("<message"))
        return message(client, text);
    if (has(text, "type='error'") || has(text, "<failure") || text.starts_with("<stream:error"))
        fail("refused: " + std::string(text));
    using State = Client::State;
    if (client.state == State::Opening && text.starts_with("<stream:features")) {
        authenticate(client);
    } else if (client.state == State::Authenticating && text.starts_with("<success")) {
        client.state = State::Binding;
        openStream(client);
    } else if (client.state == State::Binding && text.starts_with("<stream:features")) {
        m_pool.write(client, "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>");
    } else if (client.state == State::Binding && text.starts_with("<iq")) {
        join(client);
    } else if (client.state == State::Joining && text.starts_with("<presence") && has(text, "110")) { // "this is yourself"
        ready(client);
    } else if (text == "</stream:stream>") {
        m_pool.closed(client, "closed by the server");
    }
}

void XmppWire::authenticate(Client &client)
{
    client.state = Client::State::Authenticating;
    const size_t colon = client.token.find(':');
    const std::string proof = '\0' + client.token.substr(0, colon) + '\0' + client.token.substr(colon + 1);
    m_pool.write(client, "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + base64(proof) + "</auth>");
}

void XmppWire::join(Client &client)
{
    if (client.chat.empty())
        return ready(client);
    client.state = Client::State::Joining;
    m_pool.write(client, "<presence to='" + roomAddress(client) + "/" + nick(client)
                             + "'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>");
}

void XmppWire::message(Client &client, std::string_view text)
{
    uint64_t index = 0;
    if (!indexIn(text, "<body>#", index))
        return; // a room's subject
    const std::string_view head = text.substr(0, text.find('>'));
    if (has(head, "/" + nick(client) + "'") || has(head, "/" + nick(client) + "\"")) {
        if (onAck)
            onAck(client, index);
    } else if (onMessage) {
        onMessage(client, {.index = index, .seq = 0, .bytes = text.size(), .packet = text});
    }
}

void XmppWire::sendMessage(Client &client, uint64_t index, std::string_view content)
{
    m_pool.write(client, "<message to='" + roomAddress(client) + "' type='groupchat' id='m" + std::to_string(index) + "'><body>"
                             + std::string(content) + "</body></message>");
}

} // namespace confab::bench
