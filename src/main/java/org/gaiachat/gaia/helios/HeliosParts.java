package org.gaiachat.gaia.helios;

/** What the adapter is made of, put together once. */
record HeliosParts(
        Wire wire,
        DatasetList datasets,
        DatasetDetail detail,
        DatasetChanges changes,
        Topics topics,
        Answers answers,
        Searching searching,
        Judging judging,
        ConversationList conversations,
        ConversationChanges conversationChanges,
        ChatHistory history,
        Llms llms,
        Uploads uploads,
        Downloads downloads,
        TenantOffer offer) {

    static HeliosParts of(Wire wire) {
        var datasets = new DatasetList(wire);
        var gateway = new Gateway(wire, datasets);
        var documents = new KnownDocuments();
        var changes = new DatasetChanges(gateway, datasets);
        var llms = new Llms(gateway);
        var conversations = new ConversationList(wire);
        return new HeliosParts(
                wire,
                datasets,
                new DatasetDetail(wire, datasets),
                changes,
                new Topics(gateway, datasets),
                new Answers(wire, datasets, llms, documents, conversations),
                new Searching(gateway, documents),
                new Judging(wire, gateway),
                conversations,
                new ConversationChanges(gateway, conversations),
                new ChatHistory(wire, datasets, conversations, documents),
                llms,
                new Uploads(wire, gateway, datasets, changes),
                new Downloads(wire, documents),
                new TenantOffer());
    }
}
