#pragma once

#include "common/protocol/Catalog.h"
#include "common/protocol/JsonReader.h"
#include "common/protocol/JsonWriter.h"
#include "server/features/base/Caller.h"

#include <QCoroTask>

#include <functional>
#include <vector>

// Where features say which operations they carry out, and how the net layer reaches them: one typed call behind both its
// event and its routes.

namespace confab {

template<class T>
using Task = QCoro::Task<T>;

// Encodes an event of the Catalog as the JSON array that goes out: ["name",{payload}].
template<class Event>
QByteArray encodeEvent(const typename Event::Payload &payload)
{
    QByteArray json;
    json.reserve(768);
    json += "[\"";
    json += Event::name;
    json += "\",";
    protocol::writeJson(json, payload);
    json += ']';
    return json;
}

// The shape an answer takes on its way out.
enum class AnswerForm {
    Acknowledgement, // {"ok":true, …the response's fields}
    Body,            // what REST answers
    Event,           // where no acknowledgement was asked for: the operation's UnaskedReply, mostly nothing
};

// A successful answer, encoded.
struct Answer {
    QByteArray json; // empty where there is nothing to say
    int status = 200;
};

struct BoundOperation {
    const protocol::Endpoint *endpoint = nullptr;
    // Reads the request, runs the handler in the calling thread up to its first wait, answers in the same thread.
    std::function<Task<Result<Answer>>(Caller, QJsonValue, protocol::Scalars, AnswerForm)> run;
};

class OperationTable
{
public:
    // Binds the operation to a handler: Task<Result<Op::Response>>(const Caller &, Op::Request).
    // The handler must outlive the table; its Caller lives as long as the task.
    template<class Op, class Handler>
    void on(Handler handler)
    {
        m_operations.push_back({&Op::at, [handler](Caller caller, QJsonValue input, protocol::Scalars scalars, AnswerForm form) {
            return run<Op>(handler, std::move(caller), std::move(input), scalars, form);
        }});
    }

    // The same, for a member function of a feature.
    template<class Op, class F>
    void on(F *feature, Task<Result<typename Op::Response>> (F::*method)(Caller, typename Op::Request))
    {
        on<Op>([feature, method](Caller caller, typename Op::Request request) {
            return (feature->*method)(std::move(caller), std::move(request));
        });
    }

    const std::vector<BoundOperation> &operations() const { return m_operations; }

private:
    template<class Op, class Handler>
    static Task<Result<Answer>> run(Handler handler, Caller caller, QJsonValue input, protocol::Scalars scalars, AnswerForm form)
    {
        const auto request = protocol::fromJson<typename Op::Request>(input, scalars);
        if (!request)
            co_return Fail(request.error());
        Result<typename Op::Response> response = co_await handler(std::move(caller), *request);
        if (!response)
            co_return Fail(std::move(response).error());
        if (form == AnswerForm::Event)
            co_return unasked<Op>(*request, *response);
        co_return encode<Op>(*response, form);
    }

    template<class Op>
    static Answer unasked(const typename Op::Request &request, const typename Op::Response &response)
    {
        if constexpr (requires { typename protocol::UnaskedReply<Op>::Event; }) {
            using Reply = protocol::UnaskedReply<Op>;
            return {encodeEvent<typename Reply::Event>(Reply::of(request, response)), 200};
        }
        return {};
    }

    template<class Op>
    static Answer encode(const typename Op::Response &response, AnswerForm form)
    {
        if (form == AnswerForm::Body) {
            const int status = Op::status(response, Op::at.route.status);
            return {status == 204 ? QByteArray() : protocol::toJson(Op::body(response)), status};
        }
        constexpr QByteArrayView ok = "{\"ok\":true,";
        QByteArray json;
        json.reserve(768); // as much as a message takes
        json += ok;
        protocol::writeJson(json, response);
        if (json.size() == ok.size() + 2) // there are no fields
            return {QByteArrayLiteral("{\"ok\":true}"), 200};
        json.remove(ok.size(), 1); // the object was opened before
        return {std::move(json), 200};
    }

    std::vector<BoundOperation> m_operations;
};

} // namespace confab
