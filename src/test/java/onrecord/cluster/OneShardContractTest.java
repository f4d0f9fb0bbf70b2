package onrecord.cluster;

/** The contract of archives on one shard. */
class OneShardContractTest extends OnCluster {
    OneShardContractTest() {
        super(1);
    }
}
